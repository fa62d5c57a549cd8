//! Every number, year and day of the smallest plan, written in its file at its bounds and just beyond them. The
//! descriptions of the nouns say where numbers stand, so that a field more is held here too.
//!
//! Many at a bound together, over twenty years and in every table: `plan::wijziging::grenzen`.

use std::fs;
use std::path::Path;

use wijkplan::plan::deel::langs::langs;
use wijkplan::plan::deel::{Blik, Soort};
use wijkplan::plan::{Band, Pad, Plan};
use wijkplan::report::berekend::Berekend;
use wijkplan::report::csv::{self, Profiel};
use wijkplan::report::toets::Oordeelsvorming;
use wijkplan::report::{controle, lijst, toetstekst};
use wijkplan::store::plaats::{regel_kolom, vind};
use wijkplan::store::{self, vorm};
use wijkplan::text::getal;

use crate::{klein, tijdelijk};

/// A number of the plan: where, and as a file has it at its bounds and just beyond; with what a refusal says of the bound.
struct Grens {
    pad: Pad,
    binnen: [String; 2],
    buiten: Vec<(String, String)>,
}

/// The smallest step of a decimal in a plan.
const STAP: &str = ".000000001";

fn grenzen(plan: &Plan) -> Vec<Grens> {
    let mut uit = Vec::new();
    langs(plan, &mut |plek| {
        let heel = |van: i64, tot: i64, [onder, boven]: [String; 2]| Grens {
            pad: plek.pad(),
            binnen: [van, tot].map(|n| n.to_string()),
            buiten: vec![((van - 1).to_string(), onder), ((tot + 1).to_string(), boven)],
        };
        let geheel = |n: i64| getal::geheel(n.into());
        let tel = |tot: i64| heel(0, tot, ["niet negatief".to_owned(), format!("ten hoogste {}", geheel(tot))]);
        let jaren = |van: i64, tot: i64| {
            let zegt = format!("kies een jaar van {van} tot en met {tot}");
            heel(van, tot, [zegt.clone(), zegt])
        };
        uit.extend(match (plek.deel.blik(), plek.veld.soort) {
            (Blik::Telling(_) | Blik::Geheel(_), Soort::Geheel(hoogst)) => Some(tel(hoogst.into())),
            (Blik::Telling(_), _) => plek.getalsoort.map(|soort| tel(soort.grenzen().1)),
            (Blik::Geheel(_), Soort::Jaar) => Some(jaren(2000, 2100)),
            // Twenty years around the years of the plan, and those around its base year.
            (Blik::Geheel(_), Soort::Jaartal) if plek.veld.naam == "prijspeil" => Some(jaren(2009, 2048)),
            (Blik::Geheel(_), Soort::Jaartal) => Some(jaren(1900, 2100)),
            (Blik::Geheel(_), Soort::Planjaren) => Some(jaren(2007, 2047)),
            (Blik::Datum(_), _) => {
                let dag = |dag: &str| format!("\"{dag}\"");
                let zegt = "kies een dag in de jaren 1900 tot en met 2100".to_owned();
                let buiten = ["1899-12-31", "2101-01-01", "9999-12-31"].map(|d| (dag(d), zegt.clone())).to_vec();
                Some(Grens { pad: plek.pad(), binnen: ["1900-01-01", "2100-12-31"].map(dag), buiten })
            }
            (Blik::Cijfer(_) | Blik::Getal(_), _) => {
                let soort = plek.getalsoort.unwrap_or_else(|| panic!("{}: no bound is known", plek.pad()));
                let (van, tot) = soort.grenzen();
                let onder = if van > 0 { format!("{}.999999999", van - 1) } else { format!("-{}{STAP}", van.abs()) };
                let te_laag = if van == 0 { "niet negatief".to_owned() } else { format!("ten minste {}", geheel(van)) };
                let buiten = vec![(onder, te_laag), (format!("{tot}{STAP}"), format!("ten hoogste {}", geheel(tot)))];
                Some(Grens { pad: plek.pad(), binnen: [van, tot].map(|n| n.to_string()), buiten })
            }
            _ => None,
        });
    });
    uit
}

/// The text with something else at a place of the plan; none where the text leaves it out, since it is as always.
fn met(tekst: &str, pad: &Pad, nieuw: &str) -> Option<(String, (usize, usize))> {
    let plek = vind(tekst, pad).waarde;
    if !tekst[plek.clone()].starts_with(|c: char| c.is_ascii_digit() || "-\"".contains(c)) {
        return None;
    }
    let plaats = regel_kolom(tekst, plek.start);
    Some((format!("{}{nieuw}{}", &tekst[..plek.start], &tekst[plek.end..]), plaats))
}

#[test]
fn a_number_just_beyond_its_bound_is_refused_with_its_place_and_the_bound() {
    let plan = klein();
    let tekst = vorm::heel_ron(&plan).unwrap();
    let map = tijdelijk();
    let bestand = map.path().join("plan.ron");
    let mut geweigerd = 0;
    for grens in grenzen(&plan) {
        for (nieuw, zegt) in &grens.buiten {
            let Some((na, (regel, kolom))) = met(&tekst, &grens.pad, nieuw) else { continue };
            fs::write(&bestand, &na).unwrap();
            let Err(fout) = store::open(&bestand) else { panic!("{} = {nieuw} opens", grens.pad) };
            let hier = fout.meldingen.iter().find(|m| {
                let plek = m.plaats.as_ref().is_some_and(|p| (p.regel, p.kolom) == (regel, kolom));
                // No number of a plan is as large as that, of whatever kind.
                let zin = m.to_string();
                plek && (zin.contains(zegt.as_str()) || zin.contains("groter dan één biljoen"))
            });
            let Some(hier) = hier else { panic!("{} = {nieuw}: {regel}:{kolom} {zegt}\n{fout}", grens.pad) };
            let gezegd = hier.to_string();
            let veld = grens.pad.stappen().iter().rev().find_map(|stap| match stap {
                wijkplan::plan::Stap::Veld(veld) => Some(veld.as_ref()),
                wijkplan::plan::Stap::Index(_) => None,
            });
            assert!(gezegd.contains(&format!("plan.ron:{regel}:{kolom}")), "{gezegd}");
            assert!(veld.is_some_and(|veld| gezegd.contains(veld)), "{veld:?} is not named: {gezegd}");
            geweigerd += 1;
        }
    }
    assert!(geweigerd > 250, "{geweigerd}");
}

#[test]
fn a_number_at_its_bound_opens_and_is_computed_judged_and_exported_or_is_refused_for_a_sum() {
    let plan = klein();
    let tekst = vorm::heel_ron(&plan).unwrap();
    let map = tijdelijk();
    let bestand = map.path().join("plan.ron");
    let (mut geopend, mut geweigerd) = (0, 0);
    for grens in grenzen(&plan) {
        for nieuw in &grens.binnen {
            let Some((na, _)) = met(&tekst, &grens.pad, nieuw) else { continue };
            fs::write(&bestand, na).unwrap();
            match store::open(&bestand) {
                Ok(nu) => {
                    door_alles(&nu.plan, &bestand);
                    geopend += 1;
                }
                Err(fout) => {
                    let gezegd = fout.to_string();
                    let hier = grens.buiten.iter().find(|(_, zegt)| gezegd.contains(zegt.as_str()));
                    assert!(
                        hier.is_none() || grens.pad.to_string().ends_with("jaar"),
                        "{} = {nieuw}: {fout}",
                        grens.pad
                    );
                    geweigerd += 1;
                }
            }
        }
    }
    assert!(geopend > 200, "{geopend} of {}", geopend + geweigerd);
}

/// What `controleer`, `toets`, `reken` and `export` do; the verdict looks at every year and band.
fn door_alles(plan: &Plan, bestand: &Path) {
    let jaar = *plan.planjaren.last().unwrap();
    Oordeelsvorming::van(&plan.naam, plan, jaar, true, Band::Hoog).met(|rapport| {
        toetstekst::schrijf(rapport, wijkplan::report::tekst::Stijl::default());
    });
    Berekend::van(plan.naam.clone(), plan.clone(), jaar, Band::Hoog).met(|zicht| {
        controle::tabel(zicht, &controle::Recepten::default());
        for tabel in lijst::alle(zicht) {
            csv::schrijf(&tabel, Profiel::Nederlands).unwrap();
        }
    });
    fs::write(bestand, vorm::heel_ron(plan).unwrap()).unwrap();
    assert_eq!(&store::open(bestand).unwrap().plan, plan);
}
