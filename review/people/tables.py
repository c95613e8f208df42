"""The tables of people and their sessions."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from review.store.keys import NAME
from review.store.tables import Base


class PersonRow(Base):
    """An account. It is switched off, never deleted: answers are signed with it."""

    __tablename__ = "people"
    id: Mapped[str] = mapped_column(NAME, primary_key=True)
    """In lower case."""
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(String(20))
    active: Mapped[bool]
    password: Mapped[str | None] = mapped_column(Text)
    """An argon2 hash; ``None`` where sign-in is by OpenID Connect alone."""
    made_at: Mapped[datetime]


class SessionRow(Base):
    """A session, known by the hash of its token: who reads the database cannot take a session over."""

    __tablename__ = "sessions"
    token_sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    opened_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
