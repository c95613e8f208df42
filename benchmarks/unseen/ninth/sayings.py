"""Sentences that policies and risk assessments are made of."""

# ruff: noqa: E501 - a printed sentence stands on one line

REST = (
    "All data held in the system are encrypted at rest with AES-256.",
    "Database files and disk volumes are encrypted at rest using AES-256, and the keys are kept in a managed key vault.",
    "Storage accounts that hold the data are encrypted at rest with 256-bit AES under keys that we manage ourselves.",
    "Encryption at rest is switched on for every volume and cannot be turned off by users.",
)
TRANSIT = (
    "Data in transit are protected by TLS 1.2 or above.",
    "Every connection between users and the service is encrypted in transit with TLS 1.3.",
    "Files are moved only over SFTP or HTTPS, with TLS 1.2 as the minimum for data in transit.",
    "Traffic between the office and the hosting environment is encrypted in transit through an IPsec VPN.",
)
DESTROY = (
    "At the end of the agreement the data are destroyed by a method approved by NHS England and a certificate of destruction is sent within ten working days.",
    "Data are securely erased to NIST SP 800-88 when the retention period ends, and a data destruction notice is returned to NHS England.",
    "On expiry of the agreement all copies are deleted beyond recovery and the deletion is recorded in a certificate of destruction.",
    "Retired media are shredded by an accredited contractor and a destruction certificate is kept on file.",
)
CONFIDENTIALITY = (
    "The main risk to confidentiality is access by a person who has no need of the data, and it is reduced by role based access and multi-factor authentication.",
    "Loss of confidentiality through a stolen account was scored as high impact and low likelihood.",
    "Confidentiality could be lost if a storage container were made public by mistake, so a policy forbids public containers.",
)
INTEGRITY = (
    "Integrity is protected by checksums on load and by an audit trail of all changes.",
    "A loss of integrity through a faulty import was scored as medium, because each load is compared with the supplier's counts.",
    "The integrity of the data is kept by write-once storage of the files as received.",
)
AVAILABILITY = (
    "Availability is assured by two zones in the same region and by a nightly backup.",
    "A loss of availability of up to two days is tolerable for research and was scored as low.",
    "The risk to availability from an outage at the supplier is reduced by a tested recovery plan.",
)
PSEUDONYMISATION = (
    "Identifiers are replaced by a pseudonym before the data are loaded, and the key is held apart from them.",
    "The data are pseudonymised by the data manager on receipt and analysts never see NHS numbers.",
    "Pseudonymisation is done with a salted hash whose salt is known to two named people only.",
)
SHARED = (
    "Under the shared responsibility model the supplier secures the buildings, hardware and hypervisor, and we secure accounts, configuration, patching of virtual machines and the data.",
    "The shared responsibility model leaves the physical estate to the provider and everything above the operating system to our own team.",
    "Responsibilities are shared: the provider answers for the platform, we answer for identities, network rules and the data themselves.",
)
GEOGRAPHY = (
    "All data, including copies and backups, stay in data centres in the United Kingdom.",
    "Only regions in the UK may be used, which a policy at the root of the tenancy enforces.",
    "The storage location was assessed and lies in the UK, so that no transfer abroad takes place.",
)
OVERSEAS = (
    "The data cannot be reached from outside the UK, since conditional access blocks sign-in from abroad.",
    "No member of staff or of the supplier has access to the data from overseas.",
    "Remote access from outside the United Kingdom is blocked at the gateway.",
)
MONITORING = (
    "Logs are sent to a central monitoring service and alerts are reviewed each working day.",
    "Controls are monitored through a monthly security dashboard that goes to the SIRO.",
    "Sign-ins and changes of configuration are monitored around the clock by the security operations centre.",
)
