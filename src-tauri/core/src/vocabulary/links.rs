//! Where a link may lead: into the web, or to a mail program. Nothing else is ever handed to the system, or put into a file.

/// Whether `link` begins as `http`, `https` or `mailto` links do, and holds nothing that could be taken for the end of it: no blank, no
/// control character, nothing that cannot be seen.
#[must_use]
pub fn may_be_opened(link: &str) -> bool {
    let Some((scheme, rest)) = link.split_once(':') else { return false };
    let is = |known: &str| scheme.eq_ignore_ascii_case(known);
    let web = (is("http") || is("https"))
        && rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/'));
    (web || (is("mailto") && !rest.is_empty()))
        && !link
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || super::unseen(c) || matches!(c, '"' | '<' | '>' | '\\'))
}
