//! Who fits: three answers, and why.

use askwell_core::criteria::{Answer, Candidate, Choice, Criteria, Dimension, Ground, Matcher, Stance, What};
use askwell_core::people::industry::company_key;
use askwell_core::vocabulary::{Industries, Industry, Level, Levels};
use proptest::prelude::*;

use Answer::{No, ToDecide, Yes};
use Dimension::{Company, Industry as Field, Level as Rank, Title};
use Stance::{AnyOf, NoPreference, NoneOf, Open};

fn and(criteria: &Criteria, dimension: Dimension, stance: Stance, keys: &[&str]) -> Criteria {
    keys.iter().fold(criteria.with_stance(dimension, stance), |criteria, key| {
        criteria.with_choice(dimension, Choice { key: (*key).to_owned(), said: String::new() }).unwrap()
    })
}

fn only(dimension: Dimension, stance: Stance, keys: &[&str]) -> Criteria {
    and(&Criteria::default(), dimension, stance, keys)
}

fn answer(criteria: &Criteria, candidate: &Candidate<'_>) -> Answer {
    let matcher = Matcher::new(criteria);
    let answer = matcher.answer(candidate);
    assert_eq!(answer, matcher.verdict(candidate).answer, "the fast way and the explained way agree");
    answer
}

fn with_level(level: Level) -> Candidate<'static> {
    Candidate { level: Some(level), title: "Something", ..Candidate::default() }
}

fn with_title(title: &str) -> Candidate<'_> {
    Candidate { title, ..Candidate::default() }
}

/// Whether a company with this name is among those wished for.
fn company(wished: &[&str], name: &str) -> Answer {
    let key = company_key(name);
    answer(&only(Company, AnyOf, wished), &Candidate { company: name, company_key: &key, ..Candidate::default() })
}

fn title(wished: &[&str], title: &str) -> Answer {
    answer(&only(Title, AnyOf, wished), &with_title(title))
}

#[test]
fn criteria_that_say_nothing_and_those_without_preference_fit_everyone() {
    let anyone = Candidate::default();
    assert_eq!(answer(&Criteria::default(), &anyone), Yes);
    let none = Dimension::ALL.into_iter().fold(Criteria::default(), |c, d| c.with_stance(d, NoPreference));
    assert_eq!(answer(&none, &anyone), Yes, "what does not matter is never to decide");
    let begun = Dimension::ALL.into_iter().fold(Criteria::default(), |c, d| c.with_stance(d, AnyOf));
    assert_eq!(answer(&begun, &anyone), Yes, "a stance without choices says nothing yet");
}

#[test]
fn any_level_of_a_title_counts() {
    let partner_and_founder = Candidate { also: Levels::NONE.with(Level::Founder), ..with_level(Level::Partner) };
    assert_eq!(answer(&only(Rank, AnyOf, &["founder"]), &partner_and_founder), Yes);
    assert_eq!(answer(&only(Rank, AnyOf, &["partner", "vp"]), &partner_and_founder), Yes);
    assert_eq!(answer(&only(Rank, AnyOf, &["vp"]), &partner_and_founder), No);
    assert_eq!(answer(&only(Rank, NoneOf, &["founder"]), &partner_and_founder), No);
    assert_eq!(answer(&only(Rank, NoneOf, &["vp"]), &partner_and_founder), Yes);
}

#[test]
fn a_level_that_is_not_known_is_to_decide_until_the_coach_has_said_no_to_all_that_were_named() {
    let wished = only(Rank, AnyOf, &["vp", "director"]);
    let excluded = only(Rank, NoneOf, &["vp", "director"]);
    let said = |levels: &[Level]| Candidate { not_levels: levels.iter().copied().collect(), ..Candidate::default() };
    assert_eq!(answer(&wished, &said(&[])), ToDecide);
    assert_eq!(answer(&wished, &said(&[Level::Vp])), ToDecide, "director is still open");
    assert_eq!(answer(&wished, &said(&[Level::Vp, Level::Director, Level::Head])), No);
    assert_eq!(answer(&excluded, &said(&[])), ToDecide);
    assert_eq!(answer(&excluded, &said(&[Level::Vp, Level::Director])), Yes, "it is none of those excluded");
}

#[test]
fn any_industry_of_a_company_counts_and_one_not_known_is_to_decide() {
    let wished = only(Field, AnyOf, &["pharma_and_biotech", "technology"]);
    let excluded = wished.with_stance(Field, NoneOf);
    let of = |industries: &[Industry]| Candidate {
        industries: industries.iter().copied().collect(),
        ..Candidate::default()
    };
    assert_eq!(answer(&wished, &of(&[Industry::Retail, Industry::Technology])), Yes);
    assert_eq!(answer(&excluded, &of(&[Industry::Retail, Industry::Technology])), No);
    assert_eq!(answer(&wished, &of(&[Industry::Retail])), No);
    assert_eq!(answer(&excluded, &of(&[Industry::Retail])), Yes);
    assert_eq!(answer(&wished, &of(&[])), ToDecide);
    assert_eq!(answer(&excluded, &of(&[])), ToDecide);
    let none = Candidate {
        not_industries: [Industry::PharmaAndBiotech, Industry::Technology].into_iter().collect(),
        ..Candidate::default()
    };
    assert_eq!(answer(&wished, &none), No, "the coach said none of these");
    assert_eq!(answer(&excluded, &none), Yes);
}

#[test]
fn a_company_is_met_by_its_whole_leading_words() {
    assert_eq!(company(&["Roche"], "Roche"), Yes);
    assert_eq!(company(&["roche"], "ROCHE Diagnostics"), Yes);
    assert_eq!(company(&["Nestlé"], "Nestle"), Yes, "accents do not count");
    assert_eq!(company(&["Meta"], "Metabolon"), No, "nobody is matched by a substring");
    assert_eq!(company(&["Roche Diagnostics"], "Roche"), No, "the part was named, not the whole");
    assert_eq!(company(&["Roche"], "La Roche"), No, "leading words only");
    assert_eq!(company(&["GmbH"], "GmbH"), Yes, "a name that is all legal form is compared as it stands");
    assert_eq!(company(&["Novartis", "Johnson & Johnson"], "Johnson & Johnson"), Yes);
}

#[test]
fn without_a_company_or_a_title_nothing_can_be_known() {
    for stance in [AnyOf, NoneOf] {
        let companies = only(Company, stance, &["Roche"]);
        let titles = only(Title, stance, &["brand"]);
        for nothing in ["", "  ", "-", "…"] {
            assert_eq!(
                answer(&companies, &Candidate { company: nothing, ..Candidate::default() }),
                ToDecide,
                "{stance:?} {nothing:?}"
            );
            assert_eq!(answer(&titles, &with_title(nothing)), ToDecide, "{stance:?} {nothing:?}");
        }
    }
}

#[test]
fn a_company_without_a_prepared_key_is_still_compared() {
    let candidate = Candidate { company: "Roche", company_key: "", ..Candidate::default() };
    assert_eq!(answer(&only(Company, AnyOf, &["Roche"]), &candidate), Yes);
    assert_eq!(answer(&only(Company, NoneOf, &["Roche"]), &candidate), No);
}

#[test]
fn titles_are_met_by_whole_words_and_runs_of_them() {
    assert_eq!(title(&["brand"], "VP, Brand & Communications"), Yes);
    assert_eq!(title(&["BRAND"], "brand lead"), Yes, "case does not count");
    assert_eq!(title(&["brand"], "Brands Director"), No, "nothing is bent");
    assert_eq!(title(&["art"], "Martial Arts Partner"), No, "nobody is matched by a substring");
    assert_eq!(title(&["brand manager"], "Senior Brand-Manager EMEA"), Yes, "punctuation only parts words");
    assert_eq!(title(&["brand manager"], "Brand Strategy Manager"), No, "a run of words, unbroken");
    assert_eq!(title(&["brand manager"], "Brand Brand Manager"), Yes, "the run may begin late");
    assert_eq!(title(&["brand manager"], "Manager, Brand"), No);
    assert_eq!(title(&["brand manager"], "Head of Brand"), No, "the run is cut off");
    assert_eq!(title(&["geschaftsfuhrer"], "Geschäftsführer"), Yes, "accents do not count");
    assert_eq!(title(&["Geschäftsführer"], "GESCHAFTSFUHRER"), Yes, "on either side");
    assert_eq!(title(&["R&D"], "Director, R & D"), Yes);
    assert_eq!(title(&["finance", "brand"], "Brand Lead"), Yes, "any of them");
}

#[test]
fn an_excluded_word_in_the_title_is_a_no_and_says_which() {
    let criteria = only(Title, NoneOf, &["interim", "Assistant"]);
    assert_eq!(answer(&criteria, &with_title("VP Marketing")), Yes);
    let verdict = Matcher::new(&criteria).verdict(&with_title("Executive assistant to the VP"));
    assert_eq!(verdict.answer, No);
    assert_eq!(verdict.dimensions[3].ground, Ground::Excluded(What::Words("Assistant".to_owned())), "in her own word");
}

#[test]
fn one_no_outweighs_what_is_not_known() {
    let criteria = and(&only(Rank, AnyOf, &["vp"]), Field, AnyOf, &["technology"]);
    assert_eq!(
        answer(&criteria, &with_level(Level::Manager)),
        No,
        "an unknown company does not matter for someone who does not fit"
    );
    assert_eq!(answer(&criteria, &with_level(Level::Vp)), ToDecide, "fits otherwise");
}

#[test]
fn each_dimension_says_what_it_met() {
    let criteria = and(&only(Rank, AnyOf, &["vp", "director"]), Field, NoneOf, &["retail"]);
    let criteria = and(&criteria, Company, AnyOf, &["Roche"]).with_stance(Title, NoPreference);
    let candidate = Candidate {
        level: Some(Level::Vp),
        also: Levels::NONE.with(Level::Head),
        industries: Industries::NONE.with(Industry::PharmaAndBiotech),
        company: "Roche Diagnostics",
        company_key: "roche diagnostics",
        ..Candidate::default()
    };
    let verdict = Matcher::new(&criteria).verdict(&candidate);
    let grounds: Vec<Ground> = verdict.dimensions.iter().map(|j| j.ground.clone()).collect();
    assert_eq!(
        grounds,
        [
            Ground::Among(What::Levels(Levels::NONE.with(Level::Vp))),
            Ground::NotExcluded(What::Industries(Industries::NONE.with(Industry::PharmaAndBiotech))),
            Ground::Among(What::Words("Roche".to_owned())),
            Ground::NoPreference,
        ]
    );
    assert_eq!(verdict.answer, Yes);
}

/// A person as the properties need one: owned.
#[derive(Debug, Clone)]
struct Someone {
    level: Option<Level>,
    also: Levels,
    not_levels: Levels,
    industries: Industries,
    not_industries: Industries,
    company: String,
    title: String,
}

impl Someone {
    fn with<T>(&self, look: impl Fn(&Candidate<'_>) -> T) -> T {
        let key = company_key(&self.company);
        look(&Candidate {
            level: self.level,
            also: self.also,
            not_levels: self.not_levels,
            industries: self.industries,
            not_industries: self.not_industries,
            company: &self.company,
            company_key: &key,
            title: &self.title,
        })
    }
}

const COMPANIES: [&str; 7] = ["Roche", "Roche Diagnostics", "Novartis", "Meta", "Metabolon", "Nestlé", "Straße 7"];
const TITLES: [&str; 7] = ["brand", "Brand Manager", "manager", "VP", "vp brand", "R&D", "Geschäftsführer"];

fn some_levels() -> impl Strategy<Value = Vec<Level>> {
    prop::sample::subsequence(&Level::ALL[..], 0..4)
}

fn some_industries() -> impl Strategy<Value = Vec<Industry>> {
    prop::sample::subsequence(&Industry::ALL[..5], 0..4)
}

fn some_of(texts: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
    prop::sample::subsequence(texts, 0..4)
}

prop_compose! {
    fn someone()(
        level in prop::option::of(prop::sample::select(&Level::ALL[..])),
        also in some_levels(),
        not_levels in some_levels(),
        industries in some_industries(),
        not_industries in some_industries(),
        company in prop::sample::select(&["", "-", "Roche", "Roche Diagnostics", "Metabolon", "nestle", "Meta Platforms"][..]),
        title in "|-|(VP|Brand|Manager|Geschäftsführer|R&D|assistant| |, |/){1,6}",
    ) -> Someone {
        Someone {
            level,
            // A title that says nothing says nothing besides.
            also: if level.is_some() { also.into_iter().collect() } else { Levels::NONE },
            not_levels: not_levels.into_iter().collect(),
            industries: industries.into_iter().collect(),
            not_industries: not_industries.into_iter().collect(),
            company: company.to_owned(),
            title,
        }
    }
}

prop_compose! {
    fn any_criteria()(
        stances in prop::array::uniform4(prop::sample::select(&[Open, NoPreference, AnyOf, NoneOf][..])),
        levels in some_levels(),
        industries in some_industries(),
        companies in some_of(&COMPANIES),
        titles in some_of(&TITLES),
    ) -> Criteria {
        let keys = [
            levels.iter().map(|l| l.key()).collect(),
            industries.iter().map(|i| i.key()).collect(),
            companies,
            titles,
        ];
        Dimension::ALL.into_iter().zip(stances).zip(keys).fold(Criteria::default(), |criteria, ((dimension, stance), keys)| {
            let keys: &[&str] = if matches!(stance, AnyOf | NoneOf) { &keys } else { &[] };
            and(&criteria, dimension, stance, keys)
        })
    }
}

proptest! {
    #[test]
    fn the_answer_is_that_of_the_verdict_and_the_heaviest_of_its_dimensions(criteria in any_criteria(), someone in someone()) {
        let matcher = Matcher::new(&criteria);
        let verdict = someone.with(|c| matcher.verdict(c));
        prop_assert_eq!(someone.with(|c| matcher.answer(c)), verdict.answer);
        prop_assert_eq!(Some(verdict.answer), verdict.dimensions.iter().map(|j| j.answer).max(), "a No outweighs, then what is to decide");
        for (judgement, dimension) in verdict.dimensions.iter().zip(Dimension::ALL) {
            prop_assert_eq!(judgement.dimension, dimension);
            prop_assert_eq!(judgement.answer, judgement.ground.answer());
            let mut alone = Criteria::default();
            match dimension {
                Rank => alone.level = criteria.level.clone(),
                Field => alone.industry = criteria.industry.clone(),
                Company => alone.company = criteria.company.clone(),
                Title => alone.title = criteria.title.clone(),
            }
            let one = Matcher::new(&alone);
            prop_assert_eq!(someone.with(|c| one.answer(c)), judgement.answer, "a dimension does not look at the others");
        }
    }

    #[test]
    fn wishing_for_one_more_never_loses_anyone(criteria in any_criteria(), someone in someone(), dimension in prop::sample::select(&Dimension::ALL[..]), at in 0_usize..7) {
        let key = match dimension {
            Rank => Level::ALL[at].key(),
            Field => Industry::ALL[at].key(),
            Company => COMPANIES[at],
            Title => TITLES[at],
        };
        if criteria.wish(dimension).in_force() != AnyOf {
            return Ok(());
        }
        let wider = and(&criteria, dimension, AnyOf, &[key]);
        let before = someone.with(|c| Matcher::new(&criteria).answer(c));
        let after = someone.with(|c| Matcher::new(&wider).answer(c));
        prop_assert!(after <= before, "{:?} became {:?}", before, after);
    }

    #[test]
    fn leaving_out_one_more_never_gains_anyone(someone in someone(), keys in some_of(&TITLES), more in prop::sample::select(&TITLES[..])) {
        if keys.is_empty() {
            return Ok(());
        }
        let criteria = only(Title, NoneOf, &keys);
        let narrower = and(&criteria, Title, NoneOf, &[more]);
        let before = someone.with(|c| Matcher::new(&criteria).answer(c));
        let after = someone.with(|c| Matcher::new(&narrower).answer(c));
        prop_assert!(after >= before, "{:?} became {:?}", before, after);
    }

    #[test]
    fn none_of_these_is_the_opposite_of_any_of_these(criteria in any_criteria(), someone in someone(), dimension in prop::sample::select(&Dimension::ALL[..])) {
        if criteria.wish(dimension).choices.is_empty() {
            return Ok(());
        }
        let mut alone = Criteria::default();
        for choice in &criteria.wish(dimension).choices {
            alone = alone.with_choice(dimension, choice.clone()).unwrap();
        }
        let any = someone.with(|c| Matcher::new(&alone).answer(c));
        let none = someone.with(|c| Matcher::new(&alone.with_stance(dimension, NoneOf)).answer(c));
        let opposite = match any {
            Yes => No,
            No => Yes,
            ToDecide => ToDecide,
        };
        prop_assert_eq!(none, opposite);
    }

    #[test]
    fn titles_and_companies_of_any_characters_are_answered(title in ".{0,60}", company in ".{0,40}", word in ".{0,12}") {
        let mut criteria = Criteria::default();
        for wish in [&mut criteria.title, &mut criteria.company] {
            wish.stance = AnyOf;
            wish.choices = vec![Choice { key: word.clone(), said: String::new() }];
        }
        let key = company_key(&company);
        let candidate = Candidate { company: &company, company_key: &key, title: &title, ..Candidate::default() };
        let matcher = Matcher::new(&criteria);
        prop_assert_eq!(matcher.answer(&candidate), matcher.verdict(&candidate).answer);
    }
}
