"""Papers of set ninth: true to life, by a hand that had seen no other set's layouts."""
