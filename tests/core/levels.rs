//! Levels from titles: the rulings of the design row by row, then titles as people write them, then what looks like a role and is none.

use std::time::Instant;

use askwell_core::people::level::{LevelWhy, faults, level_of};
use askwell_core::vocabulary::{Level, Levels};
use proptest::prelude::*;

/// Each line is `title -> level` or `title -> level (also, also)`; `->` alone stands for "not known". A line that ends in ` ..` may
/// carry further levels that nobody relies on.
#[track_caller]
fn check(table: &str) {
    let mut wrong = Vec::new();
    for line in table.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let (title, expected) = line.rsplit_once("->").expect("a line is `title -> level`");
        let (expected, any_also) = expected.strip_suffix("..").map_or((expected, false), |e| (e, true));
        let (level, also) = expected.split_once('(').unwrap_or((expected, ""));
        let level = level_key(level);
        let also: Levels = also.trim().trim_end_matches(')').split(',').filter_map(level_key).collect();
        let found = level_of(title.trim());
        if found.level != level || (!any_also && found.also != also) {
            let said: Vec<_> = found.also.iter().map(Level::key).collect();
            let level = found.level.map_or("nothing", Level::key);
            wrong.push(format!("{line}\n      found {level} ({}) from {:?}", said.join(", "), found.why));
        }
    }
    assert!(wrong.is_empty(), "{} titles read otherwise:\n  {}", wrong.len(), wrong.join("\n  "));
}

fn level_key(key: &str) -> Option<Level> {
    let key = key.trim();
    assert!(key.is_empty() || Level::from_key(key).is_some(), "{key} is no level");
    Level::from_key(key)
}

#[test]
fn the_data_file_has_no_faults() {
    assert_eq!(faults(), Vec::<String>::new());
}

#[test]
fn the_rulings_of_the_design_hold() {
    check(
        "
        CEO -> c_suite
        CFO -> c_suite
        Chief Marketing Officer -> c_suite
        Chief People and Culture Officer -> c_suite
        President -> c_suite
        General Counsel -> c_suite
        Vorstand -> c_suite
        PDG -> c_suite
        Chief of Staff -> senior (professional)
        Chief Engineer -> senior (professional)
        Chief Pilot -> senior (professional)
        Managing Director -> c_suite (director)
        Geschaeftsfuehrer -> c_suite (director)
        Geschäftsführer -> c_suite (director)
        Executive Director -> director (c_suite)
        EVP -> vp
        SVP -> vp
        GVP -> vp
        RVP -> vp
        AVP -> vp
        Associate VP -> vp
        Assistant VP -> vp
        Associate Vice President -> vp
        Assistant Vice President -> vp
        VP at Deutsche Bank -> vp
        Vice President -> vp
        EVP and Chief Financial Officer -> c_suite (vp)
        EVP & CFO -> c_suite (vp)
        Head of Marketing -> head
        Global Head Procurement -> head
        Leiter Einkauf -> head
        Hoofd Inkoop -> head
        Deputy Head of Sales -> head (manager)
        Stellvertretender Leiter Einkauf -> head (manager)
        stv. Leiterin Controlling -> head (manager)
        Team lead -> manager (professional)
        Teamleiter -> manager (professional)
        Gruppenleiter -> manager (professional)
        Jefe de Ventas -> manager (professional)
        Gerente de Marketing -> manager (professional)
        Responsable Marketing -> manager (professional)
        Supervisor -> manager (professional)
        Marketing Manager -> manager (professional)
        Product Manager -> manager (professional)
        Project Manager -> manager (professional)
        Account Manager -> manager (professional)
        Senior Product Manager -> manager (professional)
        General Manager -> manager (director, head)
        Partner -> partner (founder)
        Partner at a law firm -> partner (founder)
        Founding Partner -> partner (founder)
        HR Business Partner -> professional
        Business Partner -> professional
        Recruiting Partner -> professional
        Channel Partner Manager -> manager (professional)
        Founder -> founder
        Co-founder -> founder
        Owner -> founder
        Founding Engineer -> professional
        Product Owner -> professional
        Process Owner -> professional
        Global Process Owner -> professional
        Principal -> senior
        Principal Engineer -> senior
        Senior Engineer -> senior
        Staff Engineer -> senior
        Lead Engineer -> senior
        Consultant -> professional
        Associate -> professional
        Specialist -> professional
        Engineer -> professional
        Prokurist -> manager (director, head)
        Self-employed -> founder
        Self-employed consultant -> professional
        Self-employed plumber -> professional
        Selbstständig -> founder
        Assistant to the VP -> professional (entry)
        VP's assistant -> professional (entry)
        VP’s assistant -> professional (entry)
        Executive Assistant to CEO -> professional (entry)
        PA to the Managing Director -> professional (entry)
        Assistenz der Geschäftsführung -> professional (entry)
        Assistenz der Geschaeftsfuehrung -> professional (entry)
        Assistante du PDG -> professional (entry)
        Assistante de direction -> professional (entry)
        Asistente del Director General -> professional (entry)
        Assistente do Presidente -> professional (entry)
        Assistente del Direttore Generale -> professional (entry)
        Directiesecretaresse -> professional (entry)
        VD-assistent -> professional (entry)
        Asystentka Prezesa Zarządu -> professional (entry)
        Asistentka generálního ředitele -> professional (entry)
        Intern -> entry
        Trainee -> entry
        Apprentice -> entry
        Werkstudent -> entry
        Student -> entry
        Former VP -> other
        ex-CEO -> other
        Retired -> other
        Retired Vice President -> other
        Professor Emeritus -> other
        Seeking a VP role -> other
        Board Member -> other
        Adviser -> other
        Advisor -> other
        Investor -> other
        Former VP | CEO at Rowan Foods -> c_suite
        Vice Principal -> manager (head, senior)
        Vice Chair of the rowing club -> other
        Vice Chair -> other
        VP/GM -> vp (director, head, manager)
        ",
    );
}

#[test]
fn titles_as_people_write_them_in_english() {
    check(
        "
        vp sales -> vp
        Vp, Marketing -> vp
        V.P. of Operations -> vp
        Sr. VP Marketing -> vp
        Sr VP & GM, Nordics -> vp (director, head, manager)
        Senior Vice President, Head of Strategy -> vp (head)
        Regional Vice President - Sales -> vp
        First Vice President -> vp
        SVP | Digital | Consumer Brands -> vp
        🚀 VP Growth @ Rowan -> vp
        Group Vice-President Supply Chain -> vp
        Assistant Vice President - Credit Risk -> vp
        asst. vice president -> vp
        Interim VP Engineering -> vp
        VP of Product, ex-Google -> vp
        VP Go-To-Market -> vp
        VP, Investor Relations -> vp
        VP Partner Success -> vp
        VP Student Success -> vp
        VP Direct to Consumer -> vp
        VP Order to Cash -> vp
        Vice President of Sales and Marketing -> vp
        VICE PRESIDENT HUMAN RESOURCES -> vp
        Executive Vice President, Chief Commercial Officer -> c_suite (vp)
        VP & Deputy General Counsel -> vp (director)
        VP, Corporate Communications & Chief of Staff -> vp (senior, professional)
        VP Finance | Board Member -> vp (other)
        VP and Assistant Treasurer -> vp ..
        Vice President / Relationship Manager -> vp (manager, professional)
        Co-Founder & CEO -> founder (c_suite)
        Founder/CEO -> founder (c_suite)
        CEO and Founder at Rowan Foods -> founder (c_suite)
        C.E.O. -> c_suite
        Chief Product & Technology Officer -> c_suite
        Chief Data, Analytics and AI Officer -> c_suite
        CxO -> c_suite
        Deputy CEO -> c_suite
        President & COO -> c_suite
        President, Europe -> c_suite
        Chairman & CEO -> c_suite (other)
        Executive Chairman -> c_suite
        Chairman of the Board -> other (c_suite)
        Non-Executive Director -> other
        Independent Non-Executive Director -> other
        Board of Directors -> other
        Business Owner -> founder
        Small business owner -> founder
        Owner/Operator -> founder
        Serial entrepreneur -> founder
        Managing Partner -> partner (founder)
        Tax Partner -> partner (founder)
        General Partner at Hollow Ventures -> partner (founder)
        Founder & Managing Partner -> founder (partner)
        Director -> director
        Dir. of Sales -> director
        Sr. Director, R&D -> director
        Associate Director -> director
        Deputy Director -> director
        Assistant Director -> director
        Director of Partnerships -> director
        Marketing Director / Board Advisor -> director (other)
        Director | Head of Digital | Speaker -> head (director, professional)
        Sales Head -> head
        Head, Brand -> head
        Group Head - Retail -> head
        Head of Sales & Marketing Manager -> head (manager, professional)
        Sr. Mgr, Analytics -> manager (professional)
        Asst. Manager -> manager (professional)
        Assistant Store Manager -> manager (professional)
        Senior Manager -> manager (professional)
        GM -> manager (director, head)
        Office Manager & Executive Assistant -> manager (professional, entry)
        Executive Assistant to the CEO and Office Manager -> manager (professional, entry)
        Team Leader -> manager (professional)
        Tech Lead -> senior (professional)
        Engineering Lead -> senior
        Project Lead -> manager (professional)
        Sr. Consultant -> senior
        Senior Associate -> senior
        Lead Product Designer -> senior
        Staff Software Engineer -> senior
        Principal Product Manager -> manager (professional)
        Software Engineer -> professional
        Staff Accountant -> professional
        Financial Advisor -> professional
        Account Executive -> professional
        Freelance Designer -> professional
        Independent Consultant -> professional
        Registered Nurse -> professional
        Underwater basket weaving -> professional
        Junior Developer -> entry (professional)
        Graduate Engineer -> entry
        PhD candidate -> entry
        Student at the University of Rowan -> entry
        Product Manager Intern -> entry
        Product Manager (Intern) -> entry
        Management Trainee -> entry
        Marketing Manager seeking new opportunities -> manager (professional)
        Looking for new opportunities -> other
        Open to work -> other
        Unemployed -> other
        Stay at home mom -> other
        Volunteer -> other
        Angel investor & adviser -> other
        Founder | Investor | Board member -> founder (other)
        Formerly VP Sales, now Director of Growth -> director
        ex-Google | Director of Product -> director
        Retired - VP Marketing -> other
        Vice President (retired) -> other
        Former CEO & Founder -> other
        CEO Emeritus -> other
        Past President -> other
        Software Engineer, formerly VP -> professional
        ",
    );
}

#[test]
fn titles_in_german() {
    check(
        "
        Geschäftsführerin -> c_suite (director)
        Geschäftsführer:in -> c_suite (director)
        Geschäftsführer*in -> c_suite (director)
        Geschäftsführer/in -> c_suite (director)
        Geschäftsführer/-in -> c_suite (director)
        GeschäftsführerIn -> c_suite (director)
        Geschäftsführende Gesellschafterin -> founder (c_suite, director)
        Gründer & Geschäftsführer -> founder (c_suite, director)
        Inhaber -> founder
        Inhaberin -> founder
        Vorständin -> c_suite
        Vorstandsvorsitzender -> c_suite
        Mitglied des Vorstands -> c_suite
        Finanzvorstand -> c_suite
        Mitglied der Geschäftsleitung -> c_suite (director)
        Aufsichtsrat -> other
        Vizepräsident Vertrieb -> vp
        Abteilungsleiter -> head
        Abteilungsleiterin IT -> head
        Bereichsleiter -> head
        Vertriebsleiter DACH -> head
        Marketingleitung -> head
        Leitung Personal -> head
        Leiter:in Controlling (m/w/d) -> head
        Stellvertretende Abteilungsleiterin -> head (manager)
        Projektleiter -> manager (professional)
        Projektmanagerin -> manager (professional)
        Teamleitung Kundenservice -> manager (professional)
        Vertriebsdirektor -> director
        Direktorin -> director
        Prokuristin -> manager (director, head)
        Senior-Berater -> senior
        Unternehmensberater -> professional
        Softwareentwickler -> professional
        Sachbearbeiterin -> professional
        Flugbegleiter -> professional
        Halbleiter-Ingenieur -> professional
        Vorstandsassistentin -> professional (entry)
        Assistentin der Geschäftsleitung -> professional (entry)
        Geschäftsführungsassistenz -> professional (entry)
        Assistenz des Vorstands -> professional (entry)
        Referentin des Vorstands -> professional
        Referent der Geschäftsführung -> professional
        Praktikantin -> entry
        Auszubildende zur Kauffrau -> entry
        Ehemaliger Geschäftsführer -> other
        Rentner -> other
        Freiberuflicher Texter -> professional
        ",
    );
}

#[test]
fn titles_in_french_spanish_italian_and_portuguese() {
    check(
        "
        Directeur général -> c_suite (director)
        Directrice Générale Adjointe -> c_suite (director)
        Directeur commercial -> director
        Directeur·rice marketing -> director
        Président-directeur général -> c_suite
        Gérant -> c_suite (director)
        Fondatrice -> founder
        Co-fondateur & CTO -> founder (c_suite)
        Vice-président -> vp
        Vice-présidente ventes -> vp
        Chef de projet -> manager (professional)
        Cheffe de produit -> manager (professional)
        Chef d'équipe -> manager (professional)
        Chef de service -> head
        Responsable RH -> manager (professional)
        Associé -> partner (founder)
        Chargée de communication -> professional
        Ingénieur principal -> senior
        Ingénieure -> professional
        Stagiaire -> entry
        Alternante marketing -> entry
        Assistant du directeur général -> professional (entry)
        Secrétaire de direction -> professional (entry)
        Retraité -> other
        Ancien directeur général -> other
        Directora de Marketing -> director
        Director General -> c_suite (director)
        Director(a) Comercial -> director
        Director/a de Ventas -> director
        Gerente General -> manager (c_suite, director, head)
        Vicepresidente de Ventas -> vp
        Vicepresidenta -> vp
        Presidente -> c_suite
        Consejera Delegada -> c_suite
        Jefa de Proyecto -> manager (professional)
        Socio Director -> partner (founder)
        Socia fundadora -> partner (founder)
        Fundador y CEO -> founder (c_suite)
        Dueño -> founder
        Autónomo -> founder
        Becaria -> entry
        Asistente de Gerencia -> professional (entry)
        Secretaria de Dirección -> professional (entry)
        Jubilado -> other
        En búsqueda de empleo -> other
        Amministratore Delegato -> c_suite
        Amministratrice delegata -> c_suite
        Direttore Generale -> c_suite (director)
        Direttrice marketing -> director
        Vice Presidente -> vp
        Responsabile vendite -> manager (professional)
        Titolare -> founder
        Fondatore presso Rovere -> founder
        Libero professionista -> founder
        Assistente di direzione -> professional (entry)
        Tirocinante -> entry
        Diretor Comercial -> director
        Diretora Executiva -> director (c_suite)
        Diretor-Presidente -> c_suite
        Sócio-proprietário -> founder
        Sócia -> partner (founder)
        Vice-presidente de operações -> vp
        Coordenadora de projetos -> professional
        Gerente de Produto -> manager (professional)
        Analista Sênior -> senior
        Estagiário -> entry
        Aposentado -> other
        ",
    );
}

#[test]
fn titles_in_dutch_the_nordic_languages_polish_and_czech() {
    check(
        "
        Algemeen directeur -> c_suite (director)
        Directeur -> director
        Eigenaar -> founder
        Mede-eigenaar -> founder
        Zaakvoerder -> c_suite (director)
        Teamleider -> manager (professional)
        Projectleider -> manager (professional)
        Verkoopmanager -> manager (professional)
        Afdelingshoofd -> head
        Stagiair -> entry
        Managementassistente -> professional (entry)
        Verkställande direktör -> c_suite (director)
        VD -> c_suite
        VD och grundare -> founder (c_suite)
        Marknadschef -> manager (head)
        Projektledare -> manager (professional)
        Avdelningschef -> head
        Administrerende direktør -> c_suite (director)
        Adm. dir. -> c_suite (director)
        Daglig leder -> c_suite
        Salgssjef -> manager (head)
        Ejer -> founder
        Direktør -> director
        Styremedlem -> other
        Seniorrådgiver -> senior
        Toimitusjohtaja -> c_suite
        Prezes Zarządu -> c_suite
        Członek Zarządu -> c_suite
        Właściciel -> founder
        Dyrektor Handlowy -> director
        Kierownik projektu -> manager (professional)
        Programista -> professional
        Stażystka -> entry
        Jednatel -> c_suite (director)
        Majitel a jednatel -> founder (c_suite, director)
        Obchodní ředitel -> director
        Generální ředitelka -> c_suite (director)
        Vedoucí oddělení -> head
        Projektový manažer -> manager (professional)
        Člen představenstva -> c_suite
        Bývalý ředitel -> other
        ",
    );
}

#[test]
fn what_looks_like_a_vp_and_is_none() {
    check(
        "
        Assistant to VP, Sales -> professional (entry)
        Assistant to the Vice President of Marketing -> professional (entry)
        Assistant to the Senior VP & General Counsel -> professional (entry)
        Executive Assistant, VP Sales -> professional (entry)
        Executive Assistant - SVP Operations -> professional (entry)
        Executive Assistant (EVP, CFO) -> professional (entry)
        Executive Assistant to CEO, CFO and VP Sales -> professional (entry)
        Executive Administrative Assistant to EVP/CFO -> professional (entry)
        EA to SVP -> professional (entry)
        Vice President Executive Assistant -> professional (entry)
        VP Assistant -> professional (entry)
        Personal assistant for the VP -> professional (entry)
        Secretary to the Vice-President -> professional (entry)
        Assistente da Vice-Presidente -> professional (entry)
        Assistentin des Vizepräsidenten -> professional (entry)
        Chief of Staff to the SVP -> senior (professional)
        Business Manager to the EVP -> manager (professional)
        Analyst reporting to the VP of Finance -> professional
        Project Coordinator, Office of the Vice President -> professional
        Coordinator to the VP Sales -> professional
        VP's Office -> professional
        Intern to the VP -> entry
        VP Intern -> entry
        Aspiring VP -> other
        Seeking VP / Director roles -> other
        Former SVP at Rowan -> other
        ex VP Sales -> other
        Retired VP -> other
        Past Vice President -> other
        VP Sales (former) -> other
        Analyst at VP Capital -> professional
        Consultant @ VP Group -> professional
        VPN Engineer -> professional
        MVP -> professional
        Vice Director -> director
        Vice Dean -> manager (head, senior)
        Vice Chairman -> other
        Vice Mayor -> other
        Vice Captain -> other
        Vice Chancellor -> c_suite
        Vice President, Student Council -> other
        Vice President - Rotary Club of Rowan -> other
        Vice President of the Chess Club -> other
        Editor at Vice Media -> professional
        ",
    );
}

#[test]
fn what_looks_like_another_role_and_is_none() {
    check(
        "
        Office of the CEO -> professional
        Manager, Office of the CEO -> manager (professional)
        CEO Office -> professional
        CEO's Office -> professional
        CEO Coach -> professional
        Coach to CEOs -> professional
        Founder's Associate -> professional
        Founders Associate -> professional
        President's Club winner -> professional
        Consultant at Partners Group -> professional
        Analyst at Founder Institute -> professional
        Brand Manager at Head & Shoulders -> manager (professional)
        Marketing Manager bei Partner & Partner -> manager (professional)
        Lead Generation Specialist -> professional
        Senior Living Nurse -> professional
        Head Hunter -> professional
        Head Coach -> senior (professional)
        Head Office Administrator -> professional
        Sous Chef -> professional
        Director of Photography -> senior (director, professional)
        Talent Partner -> professional
        Client Partner -> professional
        Partner Manager -> manager (professional)
        Partner Marketing Specialist -> professional
        Product & Process Owner -> professional
        Dog owner -> professional
        Owner's Representative -> professional
        Student Affairs Coordinator -> professional
        Internal Auditor -> professional
        International Sales -> professional
        Investor Relations Analyst -> professional
        Graduate Recruitment Specialist -> professional
        Volunteer Coordinator -> professional
        CRO Specialist -> professional
        Chief Petty Officer -> senior (professional)
        Manager -> manager (professional)
        Managerial accountant -> professional
        Directory editor -> professional
        Presidential historian -> professional
        Partnerships -> professional
        Foundry worker -> professional
        Leadership trainer -> professional
        ",
    );
}

#[test]
fn no_title_is_not_known() {
    for blank in ["", "   ", "\u{a0}", "-", "—", "...", "🚀", "\t\n"] {
        let found = level_of(blank);
        assert_eq!((found.level, found.also.is_empty(), found.why), (None, true, None), "{blank:?} is no title");
    }
}

#[test]
fn the_reason_is_in_the_words_of_the_title() {
    let said = |title: &str| match level_of(title).why {
        Some(LevelWhy::Title(words)) => words,
        other => panic!("{title}: {other:?}"),
    };
    assert_eq!(said("  Sr. VP, Marketing"), "Sr. VP");
    assert_eq!(said("Marketing | SVP"), "SVP");
    assert_eq!(said("Geschäftsführer:in"), "Geschäftsführer");
    assert_eq!(said("EVP and Chief Financial Officer"), "Chief Financial Officer");
    assert_eq!(said("Former VP"), "Former");
    assert_eq!(level_of("Basket weaving").why, Some(LevelWhy::NothingSaid));
}

#[test]
fn a_title_is_read_to_its_hundredth_character() {
    let ninety_eight = format!("{} ", "x".repeat(97));
    assert_eq!(level_of(&format!("{ninety_eight}VP")).level, Some(Level::Vp), "the last two characters count");
    assert_eq!(level_of(&format!("{ninety_eight}VPN")).level, Some(Level::Professional), "a word that is cut through says nothing");
    assert_eq!(level_of(&format!("{ninety_eight}x | VP")).level, Some(Level::Professional), "what comes after does not count");
}

#[test]
fn a_title_takes_microseconds() {
    let title = "Executive Vice President & Chief Financial Officer | Board Member | ex-Rowan | speaker and investor";
    let _ = level_of(title);
    let start = Instant::now();
    for _ in 0..200 {
        let _ = level_of(title);
    }
    let each = start.elapsed().as_micros() / 200;
    assert!(each < 2_000, "{each} µs a title, even without optimisation");
}

/// Words that rules are made of, in any order and with any sign between them.
fn heap() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "VP", "vice", "president", "assistant", "to", "the", "CEO", "former", "ex", "chief", "officer", "at", "and", "of", "head", "manager", "senior",
        "partner", "intern", "Leiter", "in", "der", "(", ")", "|", "-", ",", "/", "&", "’s", "@", "é", "🚀", "retired", "now", "club", "owner", "self", "employed",
    ]);
    let sign = prop::sample::select(vec!["", " ", "  ", "-", "/", ", ", ".", ":"]);
    prop::collection::vec((word, sign), 0..25).prop_map(|parts| parts.into_iter().map(|(w, s)| format!("{w}{s}")).collect())
}

proptest! {
    #[test]
    fn no_string_is_too_odd(title in any::<String>()) {
        let found = level_of(&title);
        prop_assert_eq!(found.level.is_none(), found.why.is_none());
    }

    #[test]
    fn no_heap_of_words_is_too_odd(title in heap()) {
        let found = level_of(&title);
        prop_assert!(found.level.is_none_or(|l| !found.also.contains(l)), "a further level is another level");
        if let Some(LevelWhy::Title(words)) = found.why {
            prop_assert!(title.contains(&words) && !words.is_empty(), "{words:?} stand in the title");
        }
    }

    #[test]
    fn case_and_white_space_around_do_not_count(title in heap()) {
        let seen = |t: &str| { let found = level_of(t); (found.level, found.also) };
        prop_assume!(title.chars().count() < 96);
        prop_assert_eq!(seen(&title), seen(&title.to_uppercase()));
        prop_assert_eq!(seen(&title), seen(&title.to_lowercase()));
        prop_assert_eq!(seen(&title), seen(&format!(" \t{title}\u{a0} ")));
    }
}
