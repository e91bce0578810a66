//! What the pages in these tests are made of: invented people, words and reasons.

use askwell_core::handout::{Draft, IfThen, Labels, Line, Listed, Resource, TakeHome};
use askwell_core::vocabulary::texts::Texts;

pub fn listed(name: &str, title: &str, company: &str, why: &str) -> Listed {
    Listed { name: name.into(), title: title.into(), company: company.into(), why: why.into() }
}

pub fn everything(texts: &Texts) -> TakeHome {
    TakeHome {
        doing: vec!["Write to Ada Brandt by Friday, November 27".into(), "Write to Tomás Ferreira, in the new year".into()],
        goal: Some("I want to know, before next spring, whether my next step is a smaller company.".into()),
        sentence: Some(
            "So you want to talk to VPs who work for any company in the pharma, CPG or tech industries, correct?".into(),
        ),
        agreed_on: Some("Agreed on 23 November 2026".into()),
        shortlist: vec![
            listed("Ada Brandt", "VP Marketing", "Roche", "She went from sales to brands, as I would like to."),
            listed("Tomás Ferreira", "Vice President, Supply Chain", "Nestlé", ""),
            listed("Zoë O’Neill-Åström", "VP Growth", "Fjord & Söner", "We sat next to each other in Lyon, and she laughed at the same slide."),
            listed("Mariam Haddad", "VP Product", "Spotify", ""),
            listed("Henrik Lindqvist", "Vice President Regulatory Affairs", "Novo Nordisk", "He answers questions in public."),
        ],
        draft: Some(Draft {
            to: "Ada Brandt".into(),
            text: "Dear Ada,\n\nwe met at the brand day in Basel two years ago. You spoke about leaving sales for marketing, and I have thought of it since.\n\nI am a Director at a mid-sized company and am thinking about my next step. May I ask you three questions about how you decided? Twenty minutes would be plenty: Tuesday 1 December before ten, or Thursday 3 December after four. If it does not suit, that is quite all right.\n\nJennifer".into(),
        }),
        card: vec![
            IfThen {
                if_words: "If they say no,".into(),
                then_lines: vec!["then I thank them.".into(), "I suggest finding a time later.".into(), "I go on to Tomás Ferreira.".into()],
            },
            IfThen { if_words: "If they don’t answer,".into(), then_lines: vec!["then I write once more after two weeks, and leave it there.".into()] },
        ],
        then_and_now: Some((
            "I am sure they are busy and don’t have time to meet with me.".into(),
            "I don’t want to get a no, but I can see that it isn’t about me.".into(),
        )),
        questions: [
            "Which turn led you here?", "What fills your week?", "What surprised you as a VP?", "What did you stop doing when you became one?",
            "What in my background travels, and what would you doubt?", "What should I have asked?", "Who else would you talk to?",
        ].map(String::from).to_vec(),
        resources: vec![
            Resource { title: "Asking for an informational interview".into(), by: "Drexel University".into(), link: "https://www.lebow.drexel.edu/news/how-to-ask-for-an-informational-interview".into() },
            Resource { title: "Notes from our session".into(), by: String::new(), link: "javascript:alert(1)".into() },
        ],
        wall: reasons(100),
        next: Some("Thursday 3 December 2026, at ten".into()),
        coach: "Sam Keller".into(),
        booking_link: "https://calendar.example/sam-keller/45-minutes".into(),
        language: "en-GB".into(),
        labels: Labels::take_home(texts),
    }
}

pub fn reasons(count: usize) -> Vec<String> {
    let kinds = [
        "Her weeks are booked until the end of the quarter.",
        "Talks with people outside have to be cleared first.",
        "The title says more than the work does.",
        "There is a launch this week.",
        "It was read on a phone between two meetings, and forgotten.",
        "A child is ill.",
        "He can’t recall where you met.",
        "She opens that site twice a year.",
    ];
    kinds.iter().cycle().take(count).map(|reason| (*reason).to_owned()).collect()
}

pub fn line(number: usize) -> Line {
    Line {
        first_name: format!("Anna{number}"),
        last_name: "Öberg".into(),
        title: "Vice President, Consumer Insights".into(),
        company: "Fjord & Söner International".into(),
        email: format!("anna{number}.oeberg@fjord-soener.example"),
        profile_url: format!("https://www.linkedin.com/in/anna-oeberg-{number}"),
        connected_on: "2024-03-05".parse().ok(),
        level: "VP".into(),
        industries: "Consumer Goods".into(),
        tie: "Somewhat".into(),
        why: "She moved from retail to brands, and says how.".into(),
        notes: "Met in Oslo.\nLikes maps.".into(),
    }
}
