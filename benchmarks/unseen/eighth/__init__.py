"""Papers as English applicants upload them, written by a hand that had not seen the other sets' layouts."""
