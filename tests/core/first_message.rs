//! The first message: a draft from what is known, to whom it is, and the links by which it leaves.

use askwell_core::Error;
use askwell_core::outreach::{self, Known, fill, mail_link, profile_link, seems_of_work};
use askwell_core::session::{Place, Scene};
use askwell_core::shortlist::{self, EntryField};
use askwell_support::{Desk, Talk, now, texts, today};

fn desk() -> Desk {
    let desk = Desk::new();
    desk.import(&askwell_support::connections(&[
        "Ada,Brandt,https://www.linkedin.com/in/ada,ada@brandt.example,Novartis,VP Research,01 Mar 2021",
        "Bo,Carlsen,javascript:alert(1),,Nestlé,VP Brand,02 Mar 2021",
    ]));
    let both = ["Ada Brandt", "Bo Carlsen"].map(|name| desk.person(name));
    shortlist::add(&desk.practice, desk.client, &both, now()).unwrap();
    shortlist::edit(&desk.practice, desk.client, both[0], EntryField::Why, "you went from research to the board", None)
        .unwrap();
    desk
}

fn writing() -> Talk {
    let talk = Talk::begin(desk());
    talk.go("wishes")
        .ask("learn")
        .aloud("learn", "I’d like to hear how you came to lead a region")
        .go("first_message")
        .ask("draft");
    talk
}

#[test]
fn a_draft_is_filled_with_what_is_known_and_names_its_gaps() {
    let talk = writing();
    let message = talk.view().at.message.unwrap();
    assert_eq!(message.to.unwrap().name, "Ada Brandt", "the next real name");
    assert_eq!(message.link.as_deref(), Some("https://www.linkedin.com/in/ada"));
    assert!(message.email && message.templates.len() == 2);
    let template = &message.templates[0].key;
    talk.talk.message_fill(talk.around(), ("first_message", "draft"), template, talk.now()).unwrap();
    let words = stands(&talk).0;
    let learn = "I’d like to hear how you came to lead a region.";
    for part in ["Hello Ada,", "you went from research to the board.", learn, "Ilse Anders"] {
        assert!(words.contains(part), "{part} in:\n{words}");
    }
    assert!(words.contains("[how you know each other]") && !words.contains('{'), "{words}");
    assert!(words.contains("Tuesday, December 1") && words.contains("Thursday, December 3"), "{words}");
    assert!(talk.view().at.message.unwrap().words < 100);

    // How well they know each other is known where the shortlist says so.
    let (desk, ada) = (&talk.desk, talk.desk.person("Ada Brandt"));
    shortlist::edit(&desk.practice, desk.client, ada, EntryField::Tie, "barely", None).unwrap();
    talk.talk.message_fill(talk.around(), ("first_message", "draft"), template, talk.now()).unwrap();
    let words = stands(&talk).0;
    assert!(words.contains("This is Ilse Anders. You and I have hardly met so far."), "{words}");

    // What stands is never written over: the filled text is the coach's to offer.
    talk.types("draft", "Dear Ada, mine.").unwrap();
    talk.talk.message_fill(talk.around(), ("first_message", "draft"), template, talk.now()).unwrap();
    assert_eq!(talk.words("draft"), "Dear Ada, mine.");
    let draft = talk.view().at.questions.into_iter().find(|q| q.key == "draft").unwrap();
    assert!(draft.draft.starts_with("Hello Ada,"));
}

/// The message on the stage, and whether it is only the letter of a template.
fn stands(talk: &Talk) -> (String, bool) {
    let Scene::Message { question, .. } = talk.scene() else { panic!("no message") };
    (question.words, question.template)
}

#[test]
fn a_letter_from_a_template_is_her_draft_once_she_has_touched_or_taken_it() {
    let begun = || {
        let talk = writing();
        let template = talk.view().at.message.unwrap().templates[0].key.clone();
        talk.talk.message_fill(talk.around(), ("first_message", "draft"), &template, talk.now()).unwrap();
        talk
    };
    let hers = |talk: &Talk| {
        let home = talk.talk.goes_home(talk.around(), talk.desk.client, None).unwrap().unwrap();
        (talk.words("draft"), home.drafts.len(), talk.record().iter().any(|(question, _)| question == "draft"))
    };
    let nothing = (String::new(), 0, false);
    let talk = begun();
    let (letter, template) = stands(&talk);
    assert!(letter.starts_with("Hello Ada,") && template, "it is on the stage");
    assert_eq!(talk.view().at.questions[1].template.as_ref(), Some(&letter), "and on the console, as what it is");
    assert_eq!(hers(&talk), nothing, "she has neither touched nor taken it");
    let bo = talk.desk.person("Bo Carlsen");
    let to =
        |person| talk.talk.message_to(talk.around(), ("first_message", "draft"), Some(person), talk.now()).unwrap();
    to(bo);
    assert_eq!(stands(&talk), (String::new(), false), "a letter to Ada is none to Bo");
    to(talk.desk.person("Ada Brandt"));
    talk.go("next").go("first_message").ask("draft");
    assert_eq!(stands(&talk), (letter.clone(), true), "come back to, it is still there");
    talk.close();
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, None).unwrap().unwrap();
    assert!(home.drafts.is_empty(), "nobody else’s words go home as hers");

    let talk = begun();
    let at = |question| Place { session: talk.session(), step: "first_message", question };
    let seen = talk.seen();
    let other = talk.talk.stage_take(&talk.desk.practice, at(&seen), "Hello Bo,", talk.now());
    assert!(matches!(other, Err(Error::Stale)), "she takes only what she has read");
    talk.talk.stage_take(&talk.desk.practice, at(&seen), &letter, talk.now()).unwrap();
    assert_eq!(hers(&talk), (letter.clone(), 1, true), "taken as it is");
    assert_eq!(stands(&talk), (letter.clone(), false));

    let talk = begun();
    let seen = talk.seen();
    let at = Place { session: talk.session(), step: "first_message", question: &seen };
    talk.talk.stage_say(&talk.desk.practice, at, &format!("{letter}!"), talk.now()).unwrap();
    assert_eq!(hers(&talk), (format!("{letter}!"), 1, true), "touched");

    let talk = begun();
    talk.talk.aloud(&talk.desk.practice, "first_message", "draft", talk.now()).unwrap();
    assert_eq!(hers(&talk), (letter.clone(), 1, true), "taken aloud");

    let talk = begun();
    talk.talk.message_sent(talk.around(), ("first_message", "draft"), true, talk.now()).unwrap();
    assert_eq!(hers(&talk), (letter, 1, true), "what she sent is hers");

    let talk = begun();
    talk.talk.unsay(&talk.desk.practice, "first_message", "draft", talk.now()).unwrap();
    assert_eq!(stands(&talk), (String::new(), false), "taken away");
    let talk = begun();
    talk.set_aside().go("next").go("first_message").ask("draft");
    assert_eq!(stands(&talk), (String::new(), false), "set aside");
}

#[test]
fn what_is_filled_in_is_text_and_no_slot() {
    let known = Known {
        first_name: "{client}".into(),
        why: "You “so” {tie} \u{202e}rtl 🎉 $&".into(),
        client: "A \\1 B".into(),
        ..Known::default()
    };
    let filled = fill("Hello {first_name}: {why}\n{tie} {odd} {client}", &known, today(), &texts());
    assert_eq!(filled, "Hello {client}: You “so” {tie} \u{202e}rtl 🎉 $&\n[how you know each other] {odd} A \\1 B");
}

#[test]
fn only_what_can_be_said_to_them_as_it_is_stands_as_a_sentence_and_the_rest_is_a_gap_that_quotes_it() {
    let filled = |said: &str| {
        let known = Known { learn: said.into(), ..Known::default() };
        fill("Here it is. {learn}", &known, today(), &texts())
    };
    for said in
        ["I lead customer marketing", "I’d like to hear how you got there", "We met in Lyon", "You built a team twice"]
    {
        assert_eq!(filled(said), format!("Here it is. {said}."));
    }
    for said in [
        "How they got from a director's job to the next one",
        "That I lead customer marketing and have built two teams",
        "I want to know how they got there",
        "I admire her work",
        "knows CPG",
        "In the end, a job",
    ] {
        assert_eq!(filled(said), format!("Here it is. [what you’d like to learn: “{said}”]"));
    }
    assert_eq!(filled(""), "Here it is. [what you’d like to learn]");
    assert_eq!(filled("How [x]\nthey do"), "Here it is. [what you’d like to learn: “How x they do”]", "one gap");
}

#[test]
fn gaps_that_are_open_are_counted() {
    for (words, gaps) in
        [("", 0), ("No gap", 0), ("[one] and [two]\n[three", 2), ("[]", 0), ("[a\nb]", 0), ("[a [b] c]", 1)]
    {
        assert_eq!(outreach::gaps(words), gaps, "{words:?}");
    }
    let talk = writing();
    let template = talk.view().at.message.unwrap().templates[0].key.clone();
    talk.talk.message_fill(talk.around(), ("first_message", "draft"), &template, talk.now()).unwrap();
    assert_eq!(talk.view().at.message.unwrap().gaps, 2, "how they know each other, and a line about herself");
}

#[test]
fn drafts_to_two_people_never_mix() {
    let talk = writing();
    talk.types("draft", "To Ada.").unwrap();
    let to_ada = talk.seen();
    let bo = talk.desk.person("Bo Carlsen");
    talk.talk.message_to(talk.around(), ("first_message", "draft"), Some(bo), talk.now()).unwrap();
    assert_eq!(talk.words("draft"), "");
    let message = talk.view().at.message.unwrap();
    assert!(message.link.is_none() && !message.email, "a script is no address of a profile");
    // A word that was on its way to Ada's draft.
    let at = Place { session: talk.session(), step: "first_message", question: &to_ada };
    talk.talk.stage_say(&talk.desk.practice, at, "To Ada, more.", talk.now()).unwrap();
    assert_eq!(talk.words("draft"), "", "it is not Bo's");
    let at = Place { question: &talk.seen(), ..at };
    talk.talk.stage_say(&talk.desk.practice, at, "To Bo.", talk.now()).unwrap();
    // An offer is about the words to Bo: she takes it there, and it never stands under another's.
    talk.offer("draft", "To Bo, gladly.");
    let at = Place { question: &to_ada, ..at };
    let taken = talk.talk.stage_take(&talk.desk.practice, at, "To Bo, gladly.", talk.now());
    assert!(matches!(taken, Err(Error::Stale)), "that is not Ada's");
    let seen = talk.seen();
    let at = Place { question: &seen, ..at };
    talk.talk.stage_take(&talk.desk.practice, at, "To Bo, gladly.", talk.now()).unwrap();
    assert_eq!(talk.words("draft"), "To Bo, gladly.");
    talk.go("next").go("first_message").ask("draft");
    let Scene::Message { to, question, .. } = talk.scene() else { panic!("no message") };
    assert_eq!((to.as_str(), question.words.as_str()), ("Bo Carlsen", "To Bo, gladly."));
    let ada = talk.desk.person("Ada Brandt");
    talk.talk.message_to(talk.around(), ("first_message", "draft"), Some(ada), talk.now()).unwrap();
    assert_eq!(talk.words("draft"), "To Ada, more.");
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, None).unwrap().unwrap();
    let drafts = [("Ada Brandt", "To Ada, more."), ("Bo Carlsen", "To Bo, gladly.")];
    assert_eq!(home.drafts, drafts.map(|(to, words)| (to.to_owned(), words.to_owned())));
    // What is written to nobody is theirs to whom it is given, and joins what waits there.
    let to = |person| talk.talk.message_to(talk.around(), ("first_message", "draft"), person, talk.now()).unwrap();
    to(None);
    talk.types("draft", "To nobody yet.").unwrap();
    to(Some(ada));
    assert_eq!(talk.words("draft"), "To Ada, more.\nTo nobody yet.");
}

#[test]
fn sent_is_marked_by_hand_and_is_one_step_of_undo() {
    let talk = writing();
    let sent = |sent| talk.talk.message_sent(talk.around(), ("first_message", "draft"), sent, talk.now());
    assert!(matches!(sent(true), Err(Error::Invalid(_))), "there is nothing to send yet");
    talk.types("draft", "Dear Ada.").unwrap();
    sent(true).unwrap();
    assert_eq!(talk.view().at.message.unwrap().sent_on, Some(today()));
    let asks = outreach::list(&talk.desk.practice, talk.desk.client).unwrap();
    assert_eq!((asks.len(), asks[0].whom.as_str(), asks[0].words.as_str()), (1, "Ada Brandt", "Dear Ada."));
    sent(true).unwrap();
    assert_eq!(outreach::list(&talk.desk.practice, talk.desk.client).unwrap().len(), 1, "marked twice is sent once");
    assert_eq!(talk.desk.next_undo().as_deref(), Some("marked a message as sent"));
    talk.go("if_no").ask("practise").reply(askwell_core::vocabulary::ReplyKind::FlatNo).answers("Thank you.");
    let Scene::Practice { turned: Some(turned), .. } = talk.scene() else { panic!("the page turns") };
    assert_eq!(turned.next_name, "Bo Carlsen", "Ada has been written to");
    talk.go("first_message");
    sent(false).unwrap();
    assert!(outreach::list(&talk.desk.practice, talk.desk.client).unwrap().is_empty());
}

#[test]
fn only_addresses_of_the_web_are_opened() {
    for bad in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "https://",
        "http:// x",
        "",
        "ftp://a.example",
        " JAVASCRIPT:1",
    ] {
        assert_eq!(profile_link(bad), None, "{bad}");
    }
    assert_eq!(profile_link(" https://www.linkedin.com/in/ada ").as_deref(), Some("https://www.linkedin.com/in/ada"));
}

#[test]
fn a_message_goes_into_a_mail_whole_and_as_nothing_else() {
    let mail = mail_link("ada@brandt.example", "A & B?", "Hello “Ada”,\n100% & more = #1 🎉").unwrap();
    assert!(mail.whole);
    let link = mail.link;
    assert!(link.starts_with("mailto:ada@brandt.example?subject=A%20%26%20B%3F&body=Hello%20"), "{link}");
    assert!(link.contains("%0D%0A100%25%20%26%20more%20%3D%20%231%20%F0%9F%8E%89"), "{link}");
    for bad in ["", "ada", "@", "ada@", "a b@c.example", "a@b.example,c@d.example", "a@b.example\nbcc:x@y.example"] {
        assert_eq!(mail_link(bad, "", ""), None, "{bad:?}");
    }
    assert_eq!(mail_link("a?cc=x@y.example", "", "").unwrap().link, "mailto:a%3Fcc%3Dx@y.example?subject=&body=");
}

#[test]
fn a_message_too_long_for_a_link_leaves_without_it_and_says_so() {
    let link = |body: &str| mail_link("ada@brandt.example", "", body).unwrap();
    let room = 2_000 - link("").link.len();
    assert!(link(&"a".repeat(room)).whole, "as long as it may be");
    for long in [
        "a".repeat(room + 1),
        // Few letters, many bytes: what counts is what is sent.
        "ä".repeat(room / 6 + 1),
        "🎉".repeat(room / 12 + 1),
        "\n".repeat(room / 6 + 1),
        include_str!("../fixtures/long_draft.txt").to_owned(),
    ] {
        let mail = link(&long);
        assert_eq!((mail.whole, mail.link.as_str()), (false, "mailto:ada@brandt.example?subject="), "{:.20}", long);
    }
    let mail = mail_link("ada@brandt.example", &"x".repeat(3_000), "").unwrap();
    assert_eq!(mail.link, "mailto:ada@brandt.example", "nor is a subject cut");
    assert_eq!(mail_link(&format!("{}@b.example", "a".repeat(3_000)), "", ""), None);
}

#[test]
fn mail_to_an_employer_is_asked_about() {
    for private in ["j@gmail.com", "J@GMX.de", " x@mail.proton.me "] {
        assert!(!seems_of_work(private), "{private}");
    }
    for work in ["j@novartis.com", "j@notgmail.com", "j@gmail.com.example", ""] {
        assert!(seems_of_work(work), "{work}");
    }
}

#[test]
fn two_people_of_one_name_are_two() {
    let desk = Desk::new();
    desk.import(&askwell_support::connections(&[
        "Maria,Rossi,,first@rossi.example,Novartis,VP Research,01 Mar 2021",
        "Maria,Rossi,,second@rossi.example,Nestlé,VP Brand,02 Mar 2021",
    ]));
    let roster = desk.rosters.of(&desk.practice, desk.client).unwrap();
    let both: Vec<_> = roster.members().iter().map(|member| member.person.id).collect();
    shortlist::add(&desk.practice, desk.client, &both, now()).unwrap();
    let talk = Talk::begin(desk);
    talk.go("first_message").ask("draft");
    talk.talk.message_to(talk.around(), ("first_message", "draft"), Some(both[1]), talk.now()).unwrap();
    talk.types(&talk.seen(), "To the second.").unwrap();
    let letter = talk.talk.letter(talk.around(), ("first_message", "draft"), talk.now()).unwrap();
    assert_eq!((letter.email.as_str(), letter.words.as_str()), ("second@rossi.example", "To the second."));
    talk.talk.message_to(talk.around(), ("first_message", "draft"), Some(both[0]), talk.now()).unwrap();
    assert_eq!(talk.words("draft"), "");
}

#[test]
fn a_message_that_was_set_aside_is_in_no_row_and_goes_nowhere() {
    let talk = writing();
    talk.types("draft", "Dear Ada, Lindwurm.").unwrap();
    talk.talk.message_sent(talk.around(), ("first_message", "draft"), true, talk.now()).unwrap();
    talk.set_aside();
    let asks = outreach::list(&talk.desk.practice, talk.desk.client).unwrap();
    assert_eq!((asks.len(), asks[0].words.as_str()), (1, ""), "that it was sent stays, and no word of it");
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, None).unwrap().unwrap();
    assert!(home.drafts.is_empty());
}

#[test]
fn a_template_writes_over_nothing_that_the_coach_is_typing() {
    let talk = writing();
    talk.types("draft", "Dear Ada.").unwrap();
    talk.talk.draft(&talk.desk.practice, "first_message", "draft", "and she said", talk.now()).unwrap();
    let template = talk.view().at.message.unwrap().templates[1].key.clone();
    talk.talk.message_fill(talk.around(), ("first_message", "draft"), &template, talk.now()).unwrap();
    let field = talk.view().at.questions.into_iter().find(|q| q.key == "draft").unwrap().draft;
    assert!(field.starts_with("and she said\nHello Ada"), "{field}");
}
