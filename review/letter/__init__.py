"""The query to the applicant: what a letter says as data, and writers of it as text and as DOCX."""
