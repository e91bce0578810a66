//! The commands over a mocked desktop and a mocked window system: the real handler, the real access control, the real core.

mod acl;
mod bindings;
mod commands;
mod support;
