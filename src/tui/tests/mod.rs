//! The terminal program as a planner uses it: screen, keys, screen.
