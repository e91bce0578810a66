//! Newtype ids: a client's id cannot be passed where a person's is meant. This is the one place where they meet SQL.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                u32::column_result(value).map(Self)
            }
        }
    };
}

id! {
    /// A person being coached.
    ClientId
}
id! {
    /// One of a client's contacts.
    PersonId
}
id! {
    /// One import of a contacts file.
    ImportId
}
id! {
    /// One conversation of coach and client.
    SessionId
}
id! {
    /// A story that a client told herself.
    StoryId
}
id! {
    /// What a client said she would do.
    CommitmentId
}
id! {
    /// A message that a client sent to somebody.
    AskId
}
