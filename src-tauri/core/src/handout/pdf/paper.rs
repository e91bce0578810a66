//! The sizes of paper.

use serde::{Deserialize, Serialize};

/// The size of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// Where paper is Letter, by the Unicode CLDR (supplemental data, `paperSize`), and the outlying territories of the United States.
const LETTER: [&str; 19] =
    ["AS", "BZ", "CA", "CL", "CO", "CR", "GT", "GU", "MP", "MX", "NI", "PA", "PH", "PR", "SV", "UM", "US", "VE", "VI"];

impl Paper {
    /// The paper of a locale such as "en-US", "es_MX.UTF-8" or "zh-Hant-TW"; A4 where it names no region.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let tag = locale.split(['.', '@']).next().unwrap_or_default();
        let region = tag.split(['-', '_']).skip(1).find(|part| part.len() == 2).unwrap_or_default();
        if LETTER.iter().any(|letter| letter.eq_ignore_ascii_case(region)) { Self::Letter } else { Self::A4 }
    }

    /// The paper where the variables `LC_ALL`, `LC_PAPER` and `LANG` have these values: the first that is set decides, as POSIX has it,
    /// and an empty one counts as not set. `None` where none of them is.
    #[must_use]
    pub fn of_variables(all_paper_lang: [Option<&str>; 3]) -> Option<Self> {
        all_paper_lang.into_iter().flatten().find(|locale| !locale.is_empty()).map(Self::of_locale)
    }

    /// Its name in a template.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "us-letter",
        }
    }
}
