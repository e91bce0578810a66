//! x
fn main(){ for f in askwell_core::people::industry::faults().iter().chain(&askwell_core::vocabulary::alias_faults()) { println!("{f}"); }
 for l in std::io::stdin().lines().map_while(Result::ok) { let f=askwell_core::people::industry::industries_of(&l); println!("{l} => {:?} {:?} key={}", f.industries.iter().map(|i|i.key()).collect::<Vec<_>>(), f.why, askwell_core::people::industry::company_key(&l)); } }
