//! Industries: what a company does.

use serde::{Deserialize, Serialize};

/// What a company does. A company may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it; what belongs to each is in the company directory's data")]
pub enum Industry {
    Technology,
    Telecommunications,
    MediaAndEntertainment,
    MarketingAndAdvertising,
    PharmaAndBiotech,
    MedicalDevices,
    Healthcare,
    ConsumerGoods,
    Retail,
    HospitalityAndTravel,
    FinancialServices,
    Insurance,
    ProfessionalServices,
    Legal,
    StaffingAndHr,
    Education,
    Government,
    NonProfit,
    EnergyAndUtilities,
    MaterialsAndChemicals,
    IndustrialManufacturing,
    AerospaceAndDefense,
    Automotive,
    TransportAndLogistics,
    Construction,
    RealEstate,
    Agriculture,
}

impl Industry {
    /// Every industry, in the order in which they are listed to people.
    pub const ALL: [Self; 27] = [
        Self::Technology,
        Self::Telecommunications,
        Self::MediaAndEntertainment,
        Self::MarketingAndAdvertising,
        Self::PharmaAndBiotech,
        Self::MedicalDevices,
        Self::Healthcare,
        Self::ConsumerGoods,
        Self::Retail,
        Self::HospitalityAndTravel,
        Self::FinancialServices,
        Self::Insurance,
        Self::ProfessionalServices,
        Self::Legal,
        Self::StaffingAndHr,
        Self::Education,
        Self::Government,
        Self::NonProfit,
        Self::EnergyAndUtilities,
        Self::MaterialsAndChemicals,
        Self::IndustrialManufacturing,
        Self::AerospaceAndDefense,
        Self::Automotive,
        Self::TransportAndLogistics,
        Self::Construction,
        Self::RealEstate,
        Self::Agriculture,
    ];

    /// The key used in data files, in the catalogue of texts and on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Technology => "technology",
            Self::Telecommunications => "telecommunications",
            Self::MediaAndEntertainment => "media_and_entertainment",
            Self::MarketingAndAdvertising => "marketing_and_advertising",
            Self::PharmaAndBiotech => "pharma_and_biotech",
            Self::MedicalDevices => "medical_devices",
            Self::Healthcare => "healthcare",
            Self::ConsumerGoods => "consumer_goods",
            Self::Retail => "retail",
            Self::HospitalityAndTravel => "hospitality_and_travel",
            Self::FinancialServices => "financial_services",
            Self::Insurance => "insurance",
            Self::ProfessionalServices => "professional_services",
            Self::Legal => "legal",
            Self::StaffingAndHr => "staffing_and_hr",
            Self::Education => "education",
            Self::Government => "government",
            Self::NonProfit => "non_profit",
            Self::EnergyAndUtilities => "energy_and_utilities",
            Self::MaterialsAndChemicals => "materials_and_chemicals",
            Self::IndustrialManufacturing => "industrial_manufacturing",
            Self::AerospaceAndDefense => "aerospace_and_defense",
            Self::Automotive => "automotive",
            Self::TransportAndLogistics => "transport_and_logistics",
            Self::Construction => "construction",
            Self::RealEstate => "real_estate",
            Self::Agriculture => "agriculture",
        }
    }

    /// The industry with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|i| i.key() == key)
    }
}

/// A set of industries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Industries(u32);

impl Industries {
    /// No industry.
    pub const NONE: Self = Self(0);

    /// Whether `industry` is in the set.
    #[must_use]
    pub const fn contains(self, industry: Industry) -> bool {
        self.0 & (1 << industry as u32) != 0
    }

    /// The set with `industry` in it.
    #[must_use]
    pub const fn with(self, industry: Industry) -> Self {
        Self(self.0 | (1 << industry as u32))
    }

    /// What is in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in this set and not in `other`.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the two sets share an industry.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether the set is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The industries in the set, in the order of [`Industry::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Industry> {
        Industry::ALL.into_iter().filter(move |i| self.contains(*i))
    }
}

impl FromIterator<Industry> for Industries {
    fn from_iter<I: IntoIterator<Item = Industry>>(industries: I) -> Self {
        industries.into_iter().fold(Self::NONE, Self::with)
    }
}
