//! Large plans for measuring: the built-in plan over and over, each copy a gemeente of its own beside the others. What
//! stands once in a plan grows with it: its money, the staff of the whole city and the fte to distribute.

pub mod land;

use rust_decimal::Decimal;
use wijkplan::plan::waarde::Werking;
use wijkplan::plan::{Plan, Plek, Punt, Teamcode, Waarde};
use wijkplan::store;

/// Wijken of the built-in plan; large plans have a multiple of it.
pub const WIJKEN: usize = 10;

/// A plan of so many wijken, in so many teams. What staff a team has does not depend on their number.
pub fn gemeente(wijken: usize, teams: usize) -> Plan {
    let klein = store::ingebouwd().expect("the built-in plan opens").plan;
    let keer = wijken / WIJKEN;
    assert!(keer > 0 && wijken == keer * klein.wijken.len(), "a multiple of ten wijken");
    let team = |k: usize, t: usize| (k * klein.buurtteams.len() + t) * teams / (keer * klein.buurtteams.len());
    let team_van = |k: usize, code: &Teamcode| {
        let t = klein.buurtteams.iter().position(|t| t.code == *code).expect("a team of the plan");
        Teamcode(format!("team-{:04}", team(k, t)))
    };
    let mut plan = klein.clone();
    plan.wijken.clear();
    plan.locaties.clear();
    plan.bezetting.clear();
    plan.buurtteams = (0..teams)
        .map(|t| {
            let mut nieuw = klein.buurtteams[0].clone();
            nieuw.code = Teamcode(format!("team-{t:04}"));
            nieuw.naam = format!("Buurtteam {t}");
            nieuw.werkgebied.clear();
            nieuw
        })
        .collect();
    for k in 0..keer {
        plan.wijken.extend(klein.wijken.iter().map(|wijk| {
            let mut wijk = wijk.clone();
            wijk.code.0 = cbs(&wijk.code.0, k);
            for buurt in &mut wijk.buurten {
                buurt.code.0 = cbs(&buurt.code.0, k);
                buurt.punt.iter_mut().for_each(|punt| verschuif(punt, k, keer));
            }
            wijk
        }));
        plan.locaties.extend(klein.locaties.iter().map(|locatie| {
            let mut locatie = locatie.clone();
            locatie.code.0 = nummer(&locatie.code.0, k);
            locatie.wijk.0 = cbs(&locatie.wijk.0, k);
            verschuif(&mut locatie.punt, k, keer);
            locatie
        }));
        for (t, bron) in klein.buurtteams.iter().enumerate() {
            let wijken = bron.werkgebied.iter().map(|code| cbs(&code.0, k).as_str().into());
            plan.buurtteams[team(k, t)].werkgebied.extend(wijken);
        }
        for rij in &klein.bezetting {
            let mut nieuw = rij.clone();
            nieuw.code.0 = nummer(&rij.code.0, k);
            match &mut nieuw.plek {
                Plek::Team(code) => *code = team_van(k, code),
                Plek::Wijk(code) => code.0 = cbs(&code.0, k),
                Plek::Stad if k > 0 => continue,
                Plek::Stad => nieuw.fte = maal(&rij.fte, keer),
            }
            plan.bezetting.push(nieuw);
        }
    }
    plan.gemeente.inwoners = klein.gemeente.inwoners.map(|n| n * u32::try_from(keer).expect("few copies"));
    plan.verdeling.totaal = maal(&klein.verdeling.totaal, keer);
    for lumpsum in &mut plan.begroting.lumpsum {
        lumpsum.waarde = maal(&lumpsum.waarde, keer);
    }
    plan.begroting.oormerk = maal(&klein.begroting.oormerk, keer);
    plan.begroting.activiteiten = maal(&klein.begroting.activiteiten, keer);
    plan
}

/// The code of a wijk or buurt in a copy: that of another gemeente.
fn cbs(code: &str, k: usize) -> String {
    if k == 0 { code.to_owned() } else { format!("{}{:04}{}", &code[..2], 1000 + k, &code[6..]) }
}

fn nummer(code: &str, k: usize) -> String {
    if k == 0 { code.to_owned() } else { format!("{code}-{k}") }
}

/// Copies lie side by side in a square, as far apart as Assen is wide.
fn verschuif(punt: &mut Punt, k: usize, keer: usize) {
    let breed = (1..=keer).find(|n| n * n >= keer).unwrap_or(keer);
    punt.lat -= 0.13 * (k / breed) as f64;
    punt.lon -= 0.17 * (k % breed) as f64;
}

fn maal<W: Werking>(waarde: &Waarde<W>, keer: usize) -> Waarde<W> {
    let keer = Decimal::from(keer);
    let mut nieuw = waarde.clone();
    (nieuw.laag, nieuw.midden, nieuw.hoog) = (waarde.laag * keer, waarde.midden * keer, waarde.hoog * keer);
    nieuw
}
