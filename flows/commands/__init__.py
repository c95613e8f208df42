"""What each command does, a module a group. ``cli`` names the commands and imports a module only once one is called."""
