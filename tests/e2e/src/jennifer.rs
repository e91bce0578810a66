//! Jennifer's story in the sample practice, act by act: told whole by the stories, and walked through where nobody
//! watches.

use crate::Askwell;

/// The sentence that stands alone on the screen.
pub const SENTENCE: &str =
    "So you want to talk to VPs who work for any company in the pharma, CPG or tech industries, correct?";

/// From the first screen to Jennifer's page.
pub fn opens_the_sample(app: &mut Askwell) {
    app.click("Open the sample practice");
    app.sees("Sample practice: nothing here is real");
    app.shows("sample-clients");
    app.click_what_says("Jennifer");
    app.sees("I may change companies within a year.");
    app.shows("jennifer");
}

/// Whom she wants to meet, typed as it is said.
pub fn says_whom(app: &mut Askwell) {
    app.click("Criteria");
    app.sees("Who do you want to meet?");
    for (dimension, said) in
        [("Levels", "VPs"), ("Industries", "pharma"), ("Industries", "CPG"), ("Industries", "tech")]
    {
        app.types(&format!("Add to {dimension}"), said);
        app.key("Enter");
        app.waits_until(&format!("{said} among the wishes"), |app| app.offers(&format!("Take out {said}")));
    }
    app.choose("the company doesn’t matter");
    app.sees(SENTENCE);
    app.shows("criteria");
}

/// The sentence alone on the screen, and her yes.
pub fn reads_back(app: &mut Askwell) {
    app.click("Read it back");
    app.waits_until("the sentence stands alone, with its answers", |app| app.offers("Yes, that’s right"));
    app.sees(SENTENCE);
    app.shows("read-back");
    app.click("Yes, that’s right");
    app.sees("Agreed");
    app.picture("agreed");
}

/// The names and the counts, after the yes.
pub fn sees_who_fits(app: &mut Askwell) {
    app.sees("15 fit");
    app.sees("Tamsin Fallowbridge");
    app.shows("who-fits");
}

/// The first of the list, put on the shortlist one after another by key.
pub fn chooses(app: &mut Askwell, people: usize) {
    app.click("15 fit");
    app.goes_into_the_names("Name, title, company");
    for chosen in 1..=people {
        app.key("Space");
        app.waits_until(&format!("{chosen} on the shortlist"), |app| app.count(".row .listed") == chosen);
        app.key("Down");
    }
    app.click("Shortlist");
    app.sees(&format!("{people} people"));
    app.shows("shortlist");
}

/// The shortlist as a file of this kind , by the name that it is offered under.
pub fn exports(app: &mut Askwell, kind: &str, people: usize) {
    app.click("Export");
    app.choose(kind);
    app.click("Save as …");
    app.sees(&format!("{people} people saved to"));
    app.click("Close");
}
