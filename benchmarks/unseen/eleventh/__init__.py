"""Layouts of set eleventh: papers arranged and worded as real houses and offices do it, names made up."""
