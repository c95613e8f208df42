"""Layouts of set tenth: papers as real bodies, applicants and programs set and word them, with made-up names."""
