//! The fields of a person that a file may fill, and sets of them.

use crate::vocabulary::texts::Message;

/// A field of a person that a contacts file may fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Role.
    Title,
    /// Company.
    Company,
    /// E-mail address.
    Email,
    /// Address of the profile.
    ProfileUrl,
    /// Day of connecting.
    ConnectedOn,
}

impl Field {
    /// Every field, in the order in which a change is listed.
    pub const ALL: [Self; 7] =
        [Self::FirstName, Self::LastName, Self::Title, Self::Company, Self::Email, Self::ProfileUrl, Self::ConnectedOn];

    /// The key in the catalogue of texts and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Title => "title",
            Self::Company => "company",
            Self::Email => "email",
            Self::ProfileUrl => "profile_url",
            Self::ConnectedOn => "connected_on",
        }
    }

    /// The field's name in words.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(format!("import-field-{}", self.key()))
    }
}

/// A set of fields, stored as one byte (bit 0 is [`Field::FirstName`], in the order of [`Field::ALL`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Fields(u8);

impl Fields {
    /// No field.
    pub const NONE: Self = Self(0);

    /// The set stored as `bits`; bits that mean no field are passed over.
    #[must_use]
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0b0111_1111)
    }

    /// The set as it is stored.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether `field` is in the set.
    #[must_use]
    pub const fn contains(self, field: Field) -> bool {
        self.0 & (1 << field as u8) != 0
    }

    /// The set with `field` in it.
    #[must_use]
    pub const fn with(self, field: Field) -> Self {
        Self(self.0 | (1 << field as u8))
    }

    /// The set with `field` taken out.
    #[must_use]
    pub const fn without(self, field: Field) -> Self {
        Self(self.0 & !(1 << field as u8))
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The fields in the set, in the order of [`Field::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::ALL.into_iter().filter(move |f| self.contains(*f))
    }
}

impl FromIterator<Field> for Fields {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        fields.into_iter().fold(Self::NONE, Self::with)
    }
}
