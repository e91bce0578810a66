use askwell_e2e::{Askwell, Theme};
#[test]
fn scratch() {
    let a = Askwell::start(Theme::Light);
    a.click("Open the sample practice");
    a.click_what_says("Jennifer");
    a.click("Criteria");
    a.sees("Whom do you want");
    for cmd in ["'client_list',{search:'',archived:false}", "'criteria_read',{client:1}", "'criteria_complete',{client:1,dimension:'level',typed:'VPs'}", "'criteria_complete',{client:1,dimension:'company',typed:'Ro'}"] {
      a.run(&format!("window.__TAURI_INTERNALS__.invoke({cmd}).then(r=>window.q=JSON.stringify(r), e=>window.q='E'+JSON.stringify(e)); return 1"), vec![]);
      std::thread::sleep(std::time::Duration::from_millis(700));
      println!("{cmd} -> {:.300}", a.run("return window.q", vec![]));
    }
}
