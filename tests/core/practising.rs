//! The rehearsal in the session: replies that the coach picks, her answers, the card, the wall, the runs alone.

use askwell_core::Error;
use askwell_core::session::{AlonePage, Place, Practised, Scene, Turned};
use askwell_core::vocabulary::ReplyKind;
use askwell_core::{shortlist, vocabulary::PersonId};
use askwell_support::{Desk, Talk, Wishes, not_on_stage, now};

/// Three VPs on the shortlist, and the step open.
fn rehearsing() -> Talk {
    let desk = Desk::new();
    desk.people("Ada Brandt, VP Research, Novartis\nBo Carlsen, VP Brand, Nestlé\nChi Deng, VP Product, SAP");
    desk.agreed(Wishes::of_the_story());
    let people: Vec<PersonId> = ["Ada Brandt", "Bo Carlsen", "Chi Deng"].map(|name| desk.person(name)).to_vec();
    shortlist::add(&desk.practice, desk.client, &people, now()).unwrap();
    let talk = Talk::begin(desk);
    talk.go("if_no").ask("practise");
    talk
}

struct OnStage {
    now: Option<Practised>,
    turned: Option<Turned>,
    model: bool,
    hints: Option<Vec<String>>,
}

fn practice(talk: &Talk) -> OnStage {
    match talk.scene() {
        Scene::Practice { now, turned, model, hints, .. } => OnStage {
            now,
            turned,
            model: model.is_some(),
            hints: hints.map(|hints| hints.into_iter().map(|hint| hint.text).collect()),
        },
        other => panic!("no practice: {other:?}"),
    }
}

#[test]
fn two_noes_and_a_yes_are_answered_and_each_no_turns_to_the_next_real_name() {
    let talk = rehearsing();
    assert!(practice(&talk).model, "before the first reply two answers stand side by side");
    talk.reply(ReplyKind::FlatNo);
    let first = practice(&talk);
    let came = first.now.unwrap();
    assert!(!came.reply.is_empty() && !came.done && first.turned.is_none() && !first.model);
    let names = ["Ada", "Bo", "Chi", "Brandt", "Carlsen", "Deng"];
    assert!(
        !names.iter().any(|name| came.from.contains(name) || came.reply.contains(name)),
        "it names nobody: {came:?}"
    );

    talk.answers("Thank you for telling me. All the best.");
    assert_eq!(practice(&talk).turned.unwrap().next_name, "Ada Brandt");
    talk.reply(ReplyKind::NoTime).answers("Thank you. May I ask again in spring?");
    assert_eq!(practice(&talk).turned.unwrap().next_name, "Bo Carlsen");
    talk.reply(ReplyKind::Yes).answers("Thank you. Tuesday at nine, or Thursday at four?");
    assert!(practice(&talk).turned.is_none(), "a yes turns to nothing");

    let rounds = talk.view().at.practice.unwrap().rounds;
    let answers: Vec<&str> = rounds.iter().map(|round| round.answer.as_str()).collect();
    assert_eq!(answers.len(), 3);
    assert_eq!(answers[1], "Thank you. May I ask again in spring?");
    talk.go("compare");
    let talk = talk.crashed();
    talk.talk.resume(&talk.desk.practice, askwell_core::vocabulary::SessionId(1), talk.now()).unwrap();
    talk.go("if_no").ask("practise");
    assert_eq!(talk.view().at.practice.unwrap().rounds, rounds, "they are found again");
}

#[test]
fn where_there_is_nobody_to_turn_to_her_answer_stays() {
    let talk = Talk::begin(Desk::new());
    talk.go("if_no").ask("practise").reply(ReplyKind::FlatNo).answers("Thank you for telling me.");
    let stands = practice(&talk);
    assert!(stands.turned.is_none(), "no name is made up");
    assert_eq!(stands.now.unwrap().answer, "Thank you for telling me.");
}

#[test]
fn every_kind_can_be_picked_for_her_list_and_for_an_empty_one() {
    for talk in [rehearsing(), Talk::begin(Desk::new())] {
        talk.go("if_no").ask("practise");
        for kind in ReplyKind::ALL {
            talk.reply(kind);
            let now = practice(&talk).now.unwrap();
            assert_eq!(now.kind, kind);
            assert!(!now.from.is_empty() && !now.reply.is_empty());
        }
        let rounds = talk.view().at.practice.unwrap().rounds;
        assert!(rounds[..12].iter().all(|round| round.done), "what stood there is done when the next comes");
    }
}

#[test]
fn said_aloud_is_a_full_answer_and_the_last_reply_can_be_taken_back() {
    let talk = rehearsing();
    talk.reply(ReplyKind::Policy);
    talk.talk.reply_done(&talk.desk.practice, "if_no", "practise", talk.now()).unwrap();
    let now = practice(&talk).now.unwrap();
    assert!(now.done && now.aloud && now.answer.is_empty());
    talk.reply(ReplyKind::Maybe);
    talk.talk.reply_take_back(&talk.desk.practice, "if_no", "practise", talk.now()).unwrap();
    assert_eq!(practice(&talk).now.unwrap().kind, ReplyKind::Policy);
    // What the coach enters for her joins her answer.
    talk.reply(ReplyKind::Maybe).aloud("practise", "I look forward to May.");
    assert_eq!(practice(&talk).now.unwrap().answer, "I look forward to May.");
}

#[test]
fn a_word_that_was_on_its_way_finds_the_reply_it_was_for() {
    let talk = rehearsing();
    talk.reply(ReplyKind::FlatNo);
    let first = talk.seen();
    talk.reply(ReplyKind::Yes);
    let at = Place { session: talk.session(), step: "if_no", question: &first };
    talk.talk.stage_say(&talk.desk.practice, at, "Thank you.", talk.now()).unwrap();
    // A second press of "done" is for the reply that is gone.
    talk.talk.stage_done(&talk.desk.practice, at, talk.now()).unwrap();
    let rounds = talk.view().at.practice.unwrap().rounds;
    assert_eq!(rounds[0].answer, "Thank you.");
    assert!(rounds[1].answer.is_empty() && !rounds[1].done, "the yes is not answered with it");
    // The number of one that was taken back is not used again.
    let second = talk.seen();
    talk.talk.reply_take_back(&talk.desk.practice, "if_no", "practise", talk.now()).unwrap();
    talk.reply(ReplyKind::Maybe);
    let at = Place { question: &second, ..at };
    assert!(not_on_stage(&talk.talk.stage_say(&talk.desk.practice, at, "Gladly.", talk.now())));
    assert!(practice(&talk).now.unwrap().answer.is_empty(), "the perhaps is not answered with it");
    talk.answers("I look forward to May.");
    let last = practice(&talk).now.unwrap();
    assert!(last.done && last.answer == "I look forward to May.", "what came after one was taken back can be answered");
    let nowhere = Place { question: "practise/9", ..at };
    assert!(not_on_stage(&talk.talk.stage_say(&talk.desk.practice, nowhere, "x", talk.now())));
}

#[test]
fn hints_are_hers_to_ask_for() {
    let talk = rehearsing();
    talk.reply(ReplyKind::FlatNo);
    let (step, question) = ("if_no", talk.seen());
    let at = Place { session: talk.session(), step, question: &question };
    talk.talk.stage_say(&talk.desk.practice, at, "May I ask why not?", talk.now()).unwrap();
    assert_eq!(practice(&talk).hints, None, "nothing is said unasked");
    talk.talk.stage_hints(&talk.desk.practice, at, talk.now()).unwrap();
    assert_eq!(practice(&talk).hints.unwrap().len(), 1);
    talk.talk.stage_say(&talk.desk.practice, at, "Thank you. Perhaps another time.", talk.now()).unwrap();
    assert_eq!(practice(&talk).hints, Some(Vec::new()), "perhaps another time raises none");
    talk.reply(ReplyKind::Yes);
    assert_eq!(practice(&talk).hints, None, "the next reply begins without them");
}

#[test]
fn what_the_coach_wrote_of_her_answer_is_an_offer_to_the_reply_that_stands_there_and_to_no_other() {
    let talk = rehearsing();
    let Talk { desk, talk: session, .. } = &talk;
    let offer = |words| session.offer(&desk.practice, ("if_no", "practise"), words, true, talk.now());
    let question = || talk.view().at.questions.into_iter().find(|question| question.key == "practise").unwrap();
    assert!(matches!(offer("Thank you."), Err(Error::Stale)), "no reply has come yet");
    talk.reply(ReplyKind::FlatNo);
    offer("Thank you.").unwrap();
    let seen = talk.seen();
    let at = Place { session: talk.session(), step: "if_no", question: &seen };
    let Scene::Practice { question: asked, now: Some(now), .. } = talk.scene() else { panic!("no reply") };
    assert_eq!((asked.offer.as_deref(), asked.offer_joins, now.answer.as_str()), (Some("Thank you."), false, ""));
    session.stage_take(&desk.practice, at, "Thank you.", talk.now()).unwrap();
    offer("Perhaps another time.").unwrap();
    let Scene::Practice { question: asked, .. } = talk.scene() else { panic!("no reply") };
    assert!(asked.offer_joins, "what she answered stays");
    session.aloud(&desk.practice, "if_no", "practise", talk.now()).unwrap();
    let now = practice(&talk).now.unwrap();
    assert_eq!((now.answer.as_str(), now.done), ("Thank you.\nPerhaps another time.", false), "she can go on with it");
    session.aloud(&desk.practice, "if_no", "practise", talk.now()).unwrap();
    assert!(practice(&talk).now.unwrap().done, "then it is done as it stands");

    talk.reply(ReplyKind::Maybe);
    offer("I look forward to May.").unwrap();
    talk.reply(ReplyKind::Yes);
    assert_eq!((question().offer, question().draft.as_str()), (None, "I look forward to May."), "the coach's again");
    offer("I look forward to May.").unwrap();
    let late = session.stage_take(&desk.practice, at, "I look forward to May.", talk.now());
    assert!(matches!(late, Err(Error::Stale)), "a yes under a reply that is gone is none");
    session.reply_done(&desk.practice, "if_no", "practise", talk.now()).unwrap();
    assert!(question().offer.is_none() && practice(&talk).now.unwrap().aloud, "nothing is put into her mouth");
    offer("Tuesday at nine?").unwrap();
    let now = practice(&talk).now.unwrap();
    assert_eq!((now.answer.as_str(), now.aloud), ("Tuesday at nine?", false), "what she cannot see is noted at once");
}

#[test]
fn the_coach_asks_for_hints_where_she_asks_aloud() {
    let talk = rehearsing();
    let hints = || talk.talk.reply_hints(&talk.desk.practice, "if_no", "practise", talk.now());
    assert!(matches!(hints(), Err(Error::Stale)), "no reply has come");
    talk.reply(ReplyKind::FlatNo);
    assert!(matches!(hints(), Err(Error::Stale)), "nothing is written");
    talk.aloud("practise", "May I ask why not?");
    assert_eq!(practice(&talk).hints, None, "nothing is said unasked");
    let told: Vec<String> = hints().unwrap().into_iter().map(|hint| hint.text).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(practice(&talk).hints, Some(told), "the stage says the same");
    talk.alone();
    assert!(matches!(hints(), Err(Error::Stale)), "alone she asks for herself");
}

#[test]
fn the_coach_adds_her_reasons_to_the_wall_and_turns_tiles_for_her() {
    let talk = rehearsing();
    talk.ask("wall");
    let Talk { desk, talk: session, .. } = &talk;
    let wall = || talk.view().at.wall.unwrap();
    session.offer(&desk.practice, ("if_no", "wall"), " Their boat\nsank. ", true, talk.now()).unwrap();
    let at = Place { session: talk.session(), step: "if_no", question: "wall" };
    let Scene::Wall { question, own, .. } = talk.scene() else { panic!("no wall") };
    assert_eq!((question.offer.as_deref(), own.len()), (Some("Their boat sank."), 0), "she has not said yes yet");
    session.stage_take(&desk.practice, at, "Their boat sank.", talk.now()).unwrap();
    talk.aloud("wall", "It rained.");
    assert_eq!(wall().own, ["Their boat sank.", "It rained."]);

    let turn = |up| session.wall_turn(talk.around(), ("if_no", "wall"), up, talk.now());
    let up = || match talk.scene() {
        Scene::Wall { tiles, .. } => tiles.into_iter().map(|tile| tile.turned).collect::<Vec<_>>(),
        other => panic!("no wall: {other:?}"),
    };
    let Scene::Wall { tiles, .. } = talk.scene() else { panic!("no wall") };
    session.stage_turn(talk.around(), at, (&[tiles[20].key.clone()], true), talk.now()).unwrap();
    turn(10).unwrap();
    assert_eq!(wall().turned, 10);
    let turned = up();
    assert!(turned[..9].iter().all(|up| *up) && turned[20], "the next ones come to the one that she turned");
    turn(10).unwrap();
    assert_eq!(up(), turned, "a second press asks for the same");
    turn(9).unwrap();
    assert!(!up()[20] && up()[8], "back from the last");
    turn(u32::MAX).unwrap();
    assert_eq!(wall().turned, wall().of, "no more than there are");
    turn(0).unwrap();
    assert_eq!(wall().turned, 0);
    let elsewhere = session.wall_turn(talk.around(), ("if_no", "practise"), 10, talk.now());
    assert!(matches!(elsewhere, Err(Error::Stale)), "only the wall has tiles");
    talk.go("compare");
    assert!(matches!(turn(10), Err(Error::Stale)), "another step is open");
}

#[test]
fn set_aside_leaves_nothing_of_what_was_practised() {
    let talk = rehearsing();
    let canary = "Lindwurm-4711";
    talk.reply(ReplyKind::FlatNo).answers(canary).go("compare").go("if_no").ask("practise");
    let rows = |talk: &Talk| -> u32 {
        talk.desk.practice.read(|c| Ok(c.query_row("SELECT count(*) FROM practised", [], |row| row.get(0))?)).unwrap()
    };
    assert_eq!(rows(&talk), 1);
    talk.set_aside();
    assert_eq!(rows(&talk), 0);
    talk.go("compare").go("if_no").ask("practise");
    assert!(talk.view().at.practice.unwrap().rounds.is_empty());
}

#[test]
fn alone_a_run_has_a_beginning_and_an_end_and_repeats_nothing() {
    let talk = rehearsing();
    assert!(not_on_stage(&talk.begins(4, false, 1)), "only where the coach has left her alone");
    talk.alone();
    let Scene::Practice { alone: Some(alone), .. } = talk.scene() else { panic!("not alone") };
    assert_eq!((alone.page, alone.asked, alone.earlier), (AlonePage::Begin, 0, false));
    assert!(matches!(talk.begins(5, false, 1), Err(Error::Invalid(_))), "four, eight or twelve");
    talk.begins(12, false, 3).unwrap();
    let picked = talk.talk.reply_pick(talk.around(), ("if_no", "practise"), (ReplyKind::Yes, 1), talk.now());
    assert!(matches!(picked, Err(Error::Stale)), "the coach picks nothing while she is alone");
    for seed in 0..12 {
        let Scene::Practice { alone: Some(alone), now: Some(_), .. } = talk.scene() else {
            panic!("a reply stands there")
        };
        assert_eq!(alone.page, AlonePage::Run);
        let late = talk.seen();
        talk.answers("Thank you.").goes_on(seed).unwrap();
        let at = Place { session: talk.session(), step: "if_no", question: &late };
        talk.talk.alone_next(talk.around(), at, seed, talk.now()).unwrap();
    }
    let Scene::Practice { alone: Some(alone), .. } = talk.scene() else { panic!("not alone") };
    assert_eq!((alone.page, alone.answered), (AlonePage::End, 12));
    let mut replies: Vec<String> = alone.practised.iter().map(|one| one.reply.clone()).collect();
    assert!(
        alone.practised.iter().all(|one| one.kind != ReplyKind::Annoyed),
        "short-tempered ones only where she asks"
    );
    replies.sort();
    replies.dedup();
    assert_eq!(replies.len(), 12, "no reply comes twice");

    talk.turns_to(AlonePage::Begin).unwrap();
    talk.begins(4, true, 5).unwrap();
    let Scene::Practice { alone: Some(alone), now: Some(now), .. } = talk.scene() else {
        panic!("a reply stands there")
    };
    assert!(alone.earlier && alone.practised.len() == 1);
    assert_eq!(now.kind, ReplyKind::Annoyed, "the one kind that she has not met");
    talk.turns_to(AlonePage::Wall).unwrap();
    assert!(matches!(talk.scene(), Scene::Wall { alone: Some(_), .. }));
    talk.turns_to(AlonePage::End).unwrap();
    let Scene::Practice { alone: Some(alone), .. } = talk.scene() else { panic!("not alone") };
    let last = alone.practised.last().unwrap();
    assert!(!last.done && !last.aloud, "a reply at which she stopped was not answered aloud");
    talk.talk.rehearse_alone(&talk.desk.practice, false, talk.now()).unwrap();
    assert!(not_on_stage(&talk.goes_on(1)), "the coach is back");
    assert_eq!(talk.view().at.practice.unwrap().rounds.len(), 0, "her runs alone are not the coach's picks");
}

#[test]
fn later_runs_bring_kinds_that_she_has_not_met_and_begin_with_what_she_wrote() {
    let talk = rehearsing();
    talk.ask("moves").aloud("moves", "I thank them.").aloud("moves", "Then I write to Ada Brandt.");
    talk.ask("practise").alone().begins(4, false, 11).unwrap();
    let mut met = Vec::new();
    for seed in 0..4 {
        met.push(practice(&talk).now.unwrap().kind);
        talk.answers("Thank you.").goes_on(seed).unwrap();
    }
    talk.close();
    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    talk.go("if_no").alone();
    let Scene::Practice { alone: Some(alone), .. } = talk.scene() else { panic!("not alone") };
    assert!(alone.earlier);
    assert_eq!(alone.her_moves, ["I thank them.", "Then I write to Ada Brandt."]);
    talk.begins(8, false, 12).unwrap();
    for seed in 0..8 {
        met.push(practice(&talk).now.unwrap().kind);
        talk.answers("Thank you.").goes_on(seed).unwrap();
    }
    met.sort_unstable();
    met.dedup();
    assert_eq!(met.len(), 12, "all kinds but the short-tempered one, within twelve replies");
}

#[test]
fn her_moves_become_a_card_and_half_a_card_is_one() {
    let talk = rehearsing();
    talk.ask("moves").aloud("moves", "I thank them.").ask("if_later").aloud("if_later", "I ask for a day in spring.");
    let Scene::IfThen { rows, .. } = talk.scene() else { panic!("no card") };
    let card: Vec<(&str, usize, bool)> =
        rows.iter().map(|row| (row.if_words.as_str(), row.then_lines.len(), row.here)).collect();
    assert_eq!(
        card,
        [
            ("If they say no", 1, false),
            ("If they don’t answer", 0, false),
            ("If they say “not now”", 1, true),
            ("If they send me to somebody else", 0, false),
        ]
    );
    talk.go("next");
    let home = talk.talk.goes_home(talk.around(), talk.desk.client, None).unwrap().unwrap();
    assert_eq!(home.card.len(), 2, "what is empty is not printed");
}

#[test]
fn the_wall_has_her_own_first_and_a_tile_that_she_turned_stays_turned() {
    let talk = rehearsing();
    talk.ask("reasons").aloud("reasons", "They are on a ship.").ask("wall");
    let wall = |talk: &Talk| match talk.scene() {
        Scene::Wall { own, tiles, .. } => (own, tiles),
        other => panic!("no wall: {other:?}"),
    };
    let (_, tiles) = wall(&talk);
    assert_eq!(tiles.len(), 100);
    let at = Place { session: talk.session(), step: "if_no", question: "wall" };
    talk.talk.stage_line(&talk.desk.practice, at, "Their cat sat on the answer.", talk.now()).unwrap();
    let turn = |keys: &[&str], up| {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        talk.talk.stage_turn(talk.around(), at, (&keys, up), talk.now())
    };
    turn(&[&tiles[3].key, &tiles[9].key], true).unwrap();
    turn(&[&tiles[9].key], false).unwrap();
    assert!(not_on_stage(&turn(&["no-such"], true)));
    talk.close();
    talk.talk.begin(&talk.desk.practice, talk.desk.client, 30, talk.now()).unwrap();
    talk.go("if_no").ask("wall");
    let (own, tiles) = wall(&talk);
    assert_eq!(own, ["They are on a ship.", "Their cat sat on the answer."]);
    let turned: Vec<usize> = tiles.iter().enumerate().filter(|(_, tile)| tile.turned).map(|(at, _)| at).collect();
    assert_eq!(turned, [3]);
    assert_eq!(talk.view().at.wall.unwrap().turned, 1);
    assert!(talk.record().iter().all(|(question, _)| question != "turned"), "the record tells what she said");
    let at = Place { session: talk.session(), step: "if_no", question: "wall" };
    talk.talk.stage_turn(talk.around(), at, (&[tiles[3].key.clone()], false), talk.now()).unwrap();
    assert!(wall(&talk).1.iter().all(|tile| !tile.turned), "what she turned last week can be turned back");
}

#[test]
fn a_chance_is_one_to_nine_tenths_and_counts_her_own_list() {
    let desk = Desk::new();
    let kind = askwell_core::library::LibraryKind::Step;
    askwell_core::library::hide(&desk.practice, kind, "numbers", false).unwrap();
    desk.people("Ada Brandt, VP Research, Novartis\nBo Carlsen, VP Brand, Nestlé");
    let both = ["Ada Brandt", "Bo Carlsen"].map(|name| desk.person(name));
    shortlist::add(&desk.practice, desk.client, &both, now()).unwrap();
    let talk = Talk::begin(desk);
    talk.go("numbers");
    assert!(talk.view().at.forecast.is_none(), "nothing is shown unasked");
    for never in [0, 10] {
        assert!(talk.talk.rate(&talk.desk.practice, "numbers", "chance", never, talk.now()).is_err());
    }
    talk.rate("chance", 2);
    let Scene::Numbers { forecast: Some(forecast), .. } = talk.scene() else { panic!("no forecast") };
    assert_eq!((forecast.people, forecast.percent), (2, 20));
    assert_eq!(forecast.at_least[0].of_hundred, 36, "1 − 0.8 · 0.8");
}
