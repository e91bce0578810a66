//! What companies do: the directory, words in names, near-misses; and the words that people say for industries and levels.

use askwell_core::people::industry::{IndustryWhy, company_key, directory, faults, industries_of};
use askwell_core::vocabulary::texts::{Language, Texts};
use askwell_core::vocabulary::{
    Industries, Industry, Level, alias_faults, fold, industries_like, industry_aliases, level_aliases, levels_like,
};
use proptest::prelude::*;

/// The keys of what `company` does, in the order in which industries are listed.
fn keys(company: &str) -> String {
    industries_of(company).industries.iter().map(Industry::key).collect::<Vec<_>>().join(" ")
}

/// Each line is a name and what it does (`name -> key key`); nothing after the arrow: not known.
#[track_caller]
fn check(lines: &str) {
    let mut wrong = Vec::new();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (name, expected) = line.split_once("->").expect("a line is `name -> industries`");
        let expected = expected
            .split_whitespace()
            .map(|key| Industry::from_key(key).unwrap_or_else(|| panic!("{key} is no industry")));
        let found = industries_of(name.trim());
        if found.industries != expected.collect::<Industries>() {
            wrong.push(format!("{line}\n      found [{}] from {:?}", keys(name.trim()), found.why));
        }
        assert_eq!(found.industries.is_empty(), found.why.is_none(), "{line}: what is known has a reason");
    }
    assert!(wrong.is_empty(), "{} names read otherwise:\n  {}", wrong.len(), wrong.join("\n  "));
}

#[test]
fn the_data_files_have_no_faults() {
    assert_eq!(faults(), Vec::<String>::new());
    assert_eq!(alias_faults(), Vec::<String>::new());
}

#[test]
fn the_directory_covers_every_industry_and_each_name_in_it_finds_itself() {
    let mut in_industry = [0_usize; Industry::ALL.len()];
    for name in directory() {
        let found = industries_of(name);
        assert_eq!(found.why, Some(IndustryWhy::Directory(name.to_owned())), "{name} is in the directory");
        for industry in found.industries.iter() {
            in_industry[industry as usize] += 1;
        }
    }
    for industry in Industry::ALL {
        let count = in_industry[industry as usize];
        assert!(count >= 40, "{} has {count} companies in the directory", industry.key());
    }
    assert!(directory().count() >= 900, "there are {} companies in the directory", directory().count());
}

#[test]
fn well_known_companies_are_known() {
    check(
        "
        Roche -> pharma_and_biotech medical_devices
        Novartis -> pharma_and_biotech
        Bayer -> pharma_and_biotech agriculture
        Pfizer -> pharma_and_biotech
        AstraZeneca -> pharma_and_biotech
        Sanofi -> pharma_and_biotech
        GSK -> pharma_and_biotech
        Merck -> pharma_and_biotech
        Novo Nordisk -> pharma_and_biotech
        Takeda -> pharma_and_biotech
        Moderna -> pharma_and_biotech
        BioNTech -> pharma_and_biotech
        Johnson & Johnson -> pharma_and_biotech medical_devices
        Medtronic -> medical_devices
        Stryker -> medical_devices
        Mayo Clinic -> healthcare
        Helios Kliniken -> healthcare
        Kaiser Permanente -> healthcare insurance
        Procter & Gamble -> consumer_goods
        Unilever -> consumer_goods
        Nestlé -> consumer_goods
        Danone -> consumer_goods
        PepsiCo -> consumer_goods
        The Coca-Cola Company -> consumer_goods
        L'Oréal -> consumer_goods
        Mars -> consumer_goods
        Henkel -> consumer_goods materials_and_chemicals
        Mondelēz International -> consumer_goods
        Colgate-Palmolive -> consumer_goods
        Microsoft -> technology
        SAP -> technology
        Salesforce -> technology
        Adobe -> technology
        Google -> technology
        Oracle -> technology
        Cisco -> technology
        NVIDIA -> technology
        Apple -> technology consumer_goods
        Amazon -> technology retail
        Deutsche Telekom -> telecommunications
        Orange -> telecommunications
        Netflix -> technology media_and_entertainment
        WPP -> marketing_and_advertising
        Tesco -> retail
        IKEA -> retail consumer_goods
        Target -> retail
        Marriott International -> hospitality_and_travel
        JPMorgan Chase -> financial_services
        Deutsche Bank -> financial_services
        UBS -> financial_services
        Visa -> financial_services technology
        Allianz -> insurance financial_services
        Deloitte -> professional_services
        McKinsey & Company -> professional_services
        Accenture -> professional_services technology
        Linklaters -> legal
        Randstad -> staffing_and_hr
        ETH Zürich -> education
        University of Oxford -> education
        European Commission -> government
        City of Vienna -> government
        Oxfam -> non_profit
        UNICEF -> non_profit government
        Shell -> energy_and_utilities
        Ørsted -> energy_and_utilities
        BASF -> materials_and_chemicals
        Caterpillar -> industrial_manufacturing
        Airbus -> aerospace_and_defense
        Volvo Cars -> automotive
        Maersk -> transport_and_logistics
        STRABAG -> construction
        CBRE -> real_estate
        Syngenta -> agriculture materials_and_chemicals
        ",
    );
}

#[test]
fn other_names_of_a_company_are_known_too() {
    check(
        "
        J&J -> pharma_and_biotech medical_devices
        P&G -> consumer_goods
        Procter and Gamble -> consumer_goods
        BMS -> pharma_and_biotech
        GlaxoSmithKline -> pharma_and_biotech
        MSD -> pharma_and_biotech
        Merck Sharp & Dohme -> pharma_and_biotech
        F. Hoffmann-La Roche -> pharma_and_biotech medical_devices
        AWS -> technology
        Facebook -> technology media_and_entertainment
        Alphabet -> technology
        Hewlett-Packard -> technology
        Ernst & Young -> professional_services
        PricewaterhouseCoopers -> professional_services
        BCG -> professional_services
        J.P. Morgan -> financial_services
        VW -> automotive
        Statoil -> energy_and_utilities
        A.P. Moller - Maersk -> transport_and_logistics
        ",
    );
}

#[test]
fn spelling_and_legal_forms_do_not_count() {
    check(
        "
        NOVARTIS AG -> pharma_and_biotech
        novartis -> pharma_and_biotech
        Nestle S.A. -> consumer_goods
        Nestle S. A. -> consumer_goods
        Danone, S.A. -> consumer_goods
        Loreal -> consumer_goods
        L’Oréal -> consumer_goods
        CocaCola -> consumer_goods
        Coca Cola -> consumer_goods
        Mondelez -> consumer_goods
        Mars, Incorporated -> consumer_goods
        Apple Inc. -> technology consumer_goods
        The Goldman Sachs Group, Inc. -> financial_services
        Target Corporation -> retail
        Kuehne + Nagel International AG -> transport_and_logistics
        Kühne+Nagel (AG & Co.) KG -> transport_and_logistics
        Robert Bosch GmbH -> technology industrial_manufacturing automotive
        Dr. Oetker KG -> consumer_goods
        Grupo Bimbo, S.A.B. de C.V. -> consumer_goods
        Allegro Sp. z o.o. -> technology retail
        Vestas Wind Systems A/S -> energy_and_utilities industrial_manufacturing
        Amazon Web Services (AWS) -> technology
        Eli Lilly and Company -> pharma_and_biotech
        Muenchener Rueck -> insurance
        Oersted -> energy_and_utilities
        McDonalds -> hospitality_and_travel
        ",
    );
}

#[test]
fn a_part_of_a_house_counts_as_the_house() {
    check(
        "
        Roche Diagnostics -> pharma_and_biotech medical_devices
        Roche Diagnostics International AG -> pharma_and_biotech medical_devices
        Novartis Pharma AG -> pharma_and_biotech
        Unilever Deutschland -> consumer_goods
        Nestlé Waters -> consumer_goods
        Google Germany GmbH -> technology
        Oracle Deutschland B.V. & Co. KG -> technology
        Apple Japan -> technology consumer_goods
        Boehringer Ingelheim Pharma GmbH & Co. KG -> pharma_and_biotech
        Johnson & Johnson Vision Care, Inc. -> pharma_and_biotech medical_devices
        Merck Sharp & Dohme B.V. -> pharma_and_biotech
        Deloitte Digital -> professional_services
        DHL Supply Chain -> transport_and_logistics
        University of California, Santa Cruz -> education
        Siemens Healthineers -> medical_devices technology
        Siemens Energy -> energy_and_utilities industrial_manufacturing
        BP Australia -> energy_and_utilities
        Salesforce Japan -> technology
        ",
    );
}

#[test]
fn what_a_house_runs_in_another_line_of_business_is_known_by_its_words() {
    check(
        "
        Novartis Foundation -> non_profit
        Vodafone Stiftung -> non_profit
        Siemens Real Estate -> real_estate
        Roche Attorneys -> legal
        KPMG Law -> legal
        Bayer Construction -> construction
        Porsche Consulting -> professional_services
        ",
    );
}

#[test]
fn a_name_that_begins_like_a_house_and_is_none_is_not_taken_for_it() {
    check(
        "
        Apple Valley Dental -> healthcare
        Target Recruiting -> staffing_and_hr
        Meta Consulting Partners -> professional_services
        Shell Lake Clinic -> healthcare
        Oracle Road Baptist Church -> non_profit
        Gap Year Travel -> hospitality_and_travel
        Mars Hill University -> education
        Orange County Plumbing -> construction
        Chase Law Group -> legal
        Ford Accounting -> professional_services
        Visa Solutions 24 ->
        Square Roots Collective ->
        Metabolon ->
        Applecross ->
        Shellhaven ->
        Rocheford ->
        Sapphire ->
        La Mercka ->
        ",
    );
}

#[test]
fn words_in_a_name_say_what_it_does() {
    check(
        "
        Brackwater Biotech -> pharma_and_biotech
        Elmcott Therapeutics -> pharma_and_biotech
        Alderney Software -> technology
        Fairlight IT Services -> technology
        Universität Lindental -> education
        Larkhill Secondary School -> education
        Hochschule für Musik Erlengrund -> education
        Klinikum Föhrental -> healthcare
        Kreissparkasse Brunnenfeld -> financial_services
        Netherby Capital Partners -> financial_services
        Sandquay Insurance Brokers -> insurance
        Stadtwerke Moorhausen -> energy_and_utilities
        Stadt Weidental -> government
        Cinderford City Council -> government
        Fenwold Foundation -> non_profit
        Quellental e.V. -> non_profit
        Bexcombe Brewing -> consumer_goods
        Tallow & Thorn Architects -> construction
        Pinemoor Properties -> real_estate
        Rivenhall Farms -> agriculture
        Highmarch Machinery -> industrial_manufacturing
        Valehurst Plastics -> materials_and_chemicals
        Greyfell Aviation -> aerospace_and_defense
        Autohaus Eichenhof -> automotive
        Whinmoor Logistics -> transport_and_logistics
        Umberlea Hotels -> hospitality_and_travel
        Supermercados Valverán -> retail
        Notaires Montfeuille -> legal
        Kelder Executive Search -> staffing_and_hr
        Oakmarch Advisory -> professional_services
        Verlag Heidekamp -> media_and_entertainment
        Silverbeck Digital Marketing -> marketing_and_advertising
        Linfold Telecom -> telecommunications
        Marwell Medical Devices -> medical_devices
        ",
    );
}

#[test]
fn a_phrase_counts_before_its_words_and_compounds_by_their_end() {
    check(
        "
        Saltmarsh Law School -> education
        Eastmere University Hospital -> healthcare education
        Farrowgate University Press -> media_and_entertainment education
        Yarrowdene Food Bank -> non_profit
        Dunmarrow Social Media -> marketing_and_advertising
        Halcombe Institute of Technology -> education
        State of Mind Yoga ->
        Parkklinik Ahornthal -> healthcare
        Musikschule Wiesengrund -> education
        Rechtsschutzversicherung Tannenfeld -> insurance
        Bergbrauerei Ulmenstein -> consumer_goods
        ",
    );
}

#[test]
fn what_nobody_can_know_stays_unknown() {
    check(
        "
        Hadley Group ->
        Corvane ->
        Quorvane ->
        Arden & Rowe ->
        Tellmark Holdings ->
        Verrano ->
        Hartwold Systems ->
        Thornmere Partners ->
        Mistral Labs ->
        Freelance ->
        Self-employed ->
        Bankside ->
        Lawson & Sons ->
        Barbank ->
        - ->
        … ->
        GmbH ->
        ",
    );
    assert_eq!(keys(""), "", "no company is not known");
}

#[test]
fn the_reason_is_said_in_words() {
    let texts = Texts::new(Language::En);
    let why = |company: &str| texts.say(&industries_of(company).why.expect("known").message());
    assert_eq!(why("roche diagnostics gmbh"), "Roche is in the company directory");
    assert_eq!(why("Shell Lake Clinic"), "“clinic” in the name");
    assert_eq!(why("Netherby Asset Management"), "“asset management” in the name");
    assert_eq!(why("Brackwater Biotech Ventures"), "“biotech” in the name", "the first word that says something");
}

#[test]
fn what_people_say_finds_its_industry_first() {
    let said = [
        ("pharma", Industry::PharmaAndBiotech),
        ("Pharma", Industry::PharmaAndBiotech),
        ("biotech", Industry::PharmaAndBiotech),
        ("CPG", Industry::ConsumerGoods),
        ("cpg", Industry::ConsumerGoods),
        ("FMCG", Industry::ConsumerGoods),
        ("consumer goods", Industry::ConsumerGoods),
        ("tech", Industry::Technology),
        ("IT", Industry::Technology),
        ("telecoms", Industry::Telecommunications),
        ("banking", Industry::FinancialServices),
        ("finance", Industry::FinancialServices),
        ("consulting", Industry::ProfessionalServices),
        ("medtech", Industry::MedicalDevices),
        ("HR", Industry::StaffingAndHr),
        ("energy", Industry::EnergyAndUtilities),
        ("charity", Industry::NonProfit),
        ("logistics", Industry::TransportAndLogistics),
        ("public sector", Industry::Government),
        ("cars", Industry::Automotive),
    ];
    for (typed, industry) in said {
        assert_eq!(industries_like(typed).first().map(|(first, _)| *first), Some(industry), "{typed}");
    }
}

#[test]
fn what_people_say_finds_its_level_first() {
    let said = [
        ("VP", Level::Vp),
        ("VPs", Level::Vp),
        ("vice presidents", Level::Vp),
        ("C-level", Level::CSuite),
        ("C-suite", Level::CSuite),
        ("CEOs", Level::CSuite),
        ("founders", Level::Founder),
        ("heads of department", Level::Head),
        ("directors", Level::Director),
        ("team leads", Level::Manager),
        ("interns", Level::Entry),
        ("partners", Level::Partner),
    ];
    for (typed, level) in said {
        assert_eq!(levels_like(typed).first().map(|(first, _)| *first), Some(level), "{typed}");
    }
}

#[test]
fn every_alias_and_every_key_finds_its_own_first() {
    for industry in Industry::ALL {
        let words = industry_aliases(industry).iter().map(String::as_str);
        for word in words.chain([industry.key().replace('_', " ").as_str()]) {
            let first = industries_like(word).first().map(|(first, _)| *first);
            assert_eq!(first, Some(industry), "{word} is said for {}", industry.key());
        }
    }
    for level in Level::ALL {
        for word in level_aliases(level) {
            let first = levels_like(word).first().map(|(first, _)| *first);
            assert_eq!(first, Some(level), "{word} is said for {}", level.key());
        }
    }
}

#[test]
fn what_is_typed_finds_by_the_beginning_of_a_word_and_nothing_typed_finds_all() {
    assert_eq!(industries_like("").len(), Industry::ALL.len());
    assert_eq!(levels_like("  ").len(), Level::ALL.len());
    let pharma = industries_like("phar");
    assert_eq!(pharma.first(), Some(&(Industry::PharmaAndBiotech, Some("pharma"))), "the word that was hit is said");
    assert!(industries_like("harma").is_empty(), "nobody is found by the middle of a word");
}

#[test]
fn a_legal_form_behind_any_name_of_the_directory_changes_nothing() {
    for form in ["AG", "GmbH", "Inc.", "S.A.", "S.A. de C.V.", "GmbH & Co. KG", "Sp. z o.o."] {
        for name in directory() {
            let written = format!("{} {form}", name.to_uppercase());
            assert_eq!(industries_of(&written), industries_of(name), "{written}");
        }
    }
}

#[test]
fn what_stands_far_behind_in_a_name_is_not_looked_at() {
    let (near, far) = (format!("{}Bank", "Corvane ".repeat(11)), format!("{}Bank", "Corvane ".repeat(12)));
    assert_eq!(keys(&near), "financial_services", "twelve words");
    assert_eq!(keys(&far), "", "thirteen");
    let (near, far) = (format!("{} Bank", "x".repeat(195)), format!("{} Bank", "x".repeat(196)));
    assert_eq!(keys(&near), "financial_services", "two hundred characters");
    assert_eq!(keys(&far), "", "one more");
    let house = format!("Roche {}", "x ".repeat(30_000));
    assert_eq!(keys(&house), "pharma_and_biotech medical_devices", "the beginning still counts");
    assert!(directory().all(|name| name.split_whitespace().count() <= 12 && name.chars().count() <= 200));
}

#[test]
fn a_name_made_to_take_long_does_not() {
    let started = std::time::Instant::now();
    for word in ["x ", "the ", "ag ", "x.", "bank "] {
        let name = word.repeat(60_000 / word.len());
        assert!(company_key(&name).len() <= name.len());
        assert!(industries_of(&name).industries.iter().count() <= 1, "{word} has no more than its own industry");
    }
    let took = started.elapsed();
    assert!(took < std::time::Duration::from_secs(2), "five names of 60 KB took {took:?}: it must not be their square");
}

proptest! {
    #[test]
    fn no_name_makes_it_panic(name in any::<String>(), typed in any::<String>()) {
        let found = industries_of(&name);
        prop_assert_eq!(found.industries.is_empty(), found.why.is_none());
        prop_assert!(industries_like(&typed).len() <= Industry::ALL.len());
        prop_assert!(levels_like(&typed).len() <= Level::ALL.len());
    }

    #[test]
    fn no_name_that_looks_like_one_makes_it_panic(name in "(The ){0,3}[ A-Za-zäß&.,()'’/-]{0,30}( (GmbH|S\\.A\\.|A/S|Bank|& Co\\. KG|the))*") {
        let key = company_key(&name);
        prop_assert_eq!(company_key(&key), key, "the key of a key is the key");
        let found = industries_of(&name);
        prop_assert_eq!(found.industries.is_empty(), found.why.is_none());
    }

    #[test]
    fn the_key_of_a_key_is_the_key(name in any::<String>()) {
        let key = company_key(&name);
        prop_assert_eq!(company_key(&key), key.clone());
        prop_assert_eq!(fold(&key), key, "a key is folded");
    }

    #[test]
    fn a_name_with_a_letter_or_a_digit_has_a_key(before in any::<String>(), sign in "[A-Za-z0-9äéßЖ日]", after in any::<String>()) {
        let name = format!("{before}{sign}{after}");
        prop_assert!(!company_key(&name).is_empty());
    }
}
