"""Whether a text layer can be believed, in whatever European language."""

import pytest

from evidence.reading.quality import why_it_lies

ENGLISH = (
    "This is to certify that the information security management system of Fenwick Tarn Analytics Ltd has been "
    "assessed and registered against the requirements of the standard for the following scope of activities"
)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        "Bu sertifika yukarıdaki kuruluşa ait bilgi güvenliği yönetim sistemi standardının onaylandığını gösterir",
        "Hiermit wird bescheinigt, dass das Unternehmen ein Managementsystem eingeführt hat und anwendet",
        "Certifikat potvrzuje, že společnost zavedla systém řízení bezpečnosti informací podle požadavků normy",
        "Ce certificat atteste que le système de management de la sécurité de l'information a été évalué",
        "Certyfikat potwierdza, że system zarządzania bezpieczeństwem informacji spełnia wymagania normy",
        "Esta certificación acredita que la organización dispone de un sistema de gestión de la información",
        "ISO 27001 IS 688402 2025-03-14 2028-03-13 LA9 4QQ",
        "5,000 1,204 33,018 £ 12 % 2019 2020",
    ],
)
def test_real_text_is_believed(text: str) -> None:
    assert why_it_lies(text.split()) is None


@pytest.mark.parametrize(
    "text",
    [
        "\ufffd\ufffd\ufffd \ufffd\ufffd\ufffd\ufffd ISO \ufffd\ufffd\ufffd\ufffd",
        "\ue001\ue002\ue003 \ue004\ue005\ue006\ue007 \ue008\ue009",
        "(cid:12)(cid:33)(cid:40) (cid:7)(cid:9) (cid:22)(cid:4)",
        '!"#$%& \'()*+ !!"" ##$$ %&\'( )*+,',
        ENGLISH.lower().translate(str.maketrans("abcdefghijklmnopqrstuvwxyz", "qzxwvkjbpmfgdcyhrtnlsouiae")),
        " ".join(
            "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.isalpha() else c for c in w) for w in ENGLISH.lower().split()
        ),
        "KlÃ¤gerin fÃ¼r Ã¼ber mÃ¶glich schÃ¶n grÃ¼n trÃ¤gt",
    ],
)
def test_lies_are_seen(text: str) -> None:
    assert why_it_lies(text.split()) is not None
