//! The tables of the plan's own nouns: written, changed in a cell and read in again, only that changes.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::*;
use crate::plan::deel::langs::langs;
use crate::plan::deel::tabellen::{self, Kolom as Veldkolom, Wat};
use crate::plan::deel::{Blik, Bouw, Deel, Soort};
use crate::plan::wijziging::verschil::verschil;
use crate::report::gegevens;
use crate::report::tabel::Tabel;
use crate::report::werkboek::schrijf as werkboek;

/// The plan in which every noun stands.
fn alles() -> Plan {
    crate::store::open(Path::new("examples/twee-wijken")).unwrap().plan
}

fn als_csv(tabel: &Tabel, profiel: Profiel) -> Vec<Bestand> {
    bladen(&format!("{}.csv", tabel.naam), schrijf(tabel, profiel).unwrap()).unwrap()
}

fn als_xlsx(tabellen: &[Tabel]) -> Vec<Bestand> {
    bladen("plan.xlsx", werkboek(&[], tabellen).unwrap()).unwrap()
}

fn vangst(plan: &Plan, bestanden: &[Bestand]) -> Vangst {
    import::lees(plan, bestanden, import::Vraag::default()).unwrap()
}

#[test]
fn what_is_not_changed_changes_nothing_in_any_form() {
    for plan in [alles(), plan()] {
        let tabellen = gegevens::alle(&plan);
        let vormen = [Profiel::Nederlands, Profiel::Internationaal];
        let csv = vormen.map(|profiel| tabellen.iter().flat_map(|t| als_csv(t, profiel)).collect::<Vec<_>>());
        for bestanden in csv.into_iter().chain([als_xlsx(&tabellen)]) {
            assert_eq!(bestanden.len(), tabellen.len());
            let vangst = vangst(&plan, &bestanden);
            let anders = vangst.regels.iter().find(|r| r.uitslag != Uitslag::Gelijk);
            assert_eq!(anders.map(|r| (&vangst.bestanden[r.bestand].naam, r)), None);
            assert_eq!(vangst.wijziging, None);
            let ongebruikt: Vec<_> = vangst.bestanden.iter().filter(|b| !b.ongebruikt.is_empty()).collect();
            assert!(ongebruikt.is_empty(), "{ongebruikt:?}");
        }
    }
}

/// What an export writes beside its tables, and a table in which nothing stands, are passed over with a word; alone they are
/// what they are.
#[test]
fn all_files_of_an_export_are_read_in_together() {
    let mut plan = alles();
    plan.notities.clear();
    let mut tabellen = gegevens::alle(&plan);
    let alleen_kop = gegevens::alle(&alles()).into_iter().find(|t| t.naam == "notities").unwrap();
    tabellen.push(Tabel { rijen: Vec::new(), ..alleen_kop });
    let mut bestanden: Vec<Bestand> = tabellen.iter().flat_map(|t| als_csv(t, Profiel::Nederlands)).collect();
    let noten = crate::report::csv::voetnoten(&tabellen, Profiel::Nederlands).unwrap();
    let noten = || bladen("voetnoten.csv", noten.clone()).unwrap().remove(0);
    bestanden.insert(0, noten());
    let vangst = vangst(&plan, &bestanden);
    assert_eq!((vangst.bestanden.len(), vangst.wijziging), (bestanden.len() - 2, None));
    let weg = import::Noot::Voorbij(vec!["voetnoten.csv".to_owned(), "notities.csv".to_owned()]);
    assert!(vangst.bestanden[0].noten.contains(&weg), "{:?}", vangst.bestanden[0].noten);
    let alleen = import::lees(&plan, &[noten()], import::Vraag::default()).unwrap_err();
    assert_eq!(alleen.waarom, import::Waarom::Leeg);
}

/// Every figure, text and choice of the plan stands in some cell, or is told here with the reason why not.
#[test]
fn every_part_of_the_plan_stands_in_a_table() {
    let plan = alles();
    let mut gedekt: BTreeSet<String> = BTreeSet::new();
    let mut dek = |waar: String, kolom: &Veldkolom| gedekt.insert(format!("{waar}/{}", kolom.pad()));
    for kolom in tabellen::van_plan() {
        dek(String::new(), kolom);
    }
    for tabel in tabellen::tabellen() {
        for rij in tabel.rijen(&plan) {
            let waar = rij.waar.stappen().join("/");
            tabel.kolommen.iter().for_each(|kolom| _ = dek(waar.clone(), kolom));
        }
        assert!(tabel.naam.len() <= 31, "a sheet of a spreadsheet has no longer name: {}", tabel.naam);
    }
    let mut mist: BTreeSet<String> = BTreeSet::new();
    langs(&plan, &mut |plek| {
        let blad = match plek.deel.blik() {
            Blik::Groep(groep) => groep.variant().is_some(),
            Blik::Rijen(_) | Blik::Kaart(_) | Blik::Niets => false,
            _ => true,
        };
        // The border of a wijk, what a scenario does, and what only the program sets.
        let anders = matches!(plek.veld.soort, Soort::Omtrek | Soort::Vast)
            || plek.veld.aard.rij().is_some_and(|rij| rij.naam == "Zet")
            || plek.pad().to_string().contains("grens");
        let los = |bouw: &Bouw| matches!(bouw, Bouw::Rijen(_));
        if blad && !anders && !los(&plek.veld.aard.kern().bouw) {
            let waar = crate::plan::Waar::van(&plan, &plek.pad());
            let stappen = waar.stappen();
            let staat = (0..stappen.len())
                .flat_map(|n| (n + 1..=stappen.len()).map(move |tot| (n, tot)))
                .any(|(n, tot)| gedekt.contains(&format!("{}/{}", stappen[..n].join("/"), stappen[n..tot].join("."))));
            if !staat {
                mist.insert(waar.stappen().join("/"));
            }
        }
    });
    assert_eq!(mist, BTreeSet::new());
}

#[allow(clippy::match_same_arms, reason = "each with its reason")]
/// Another value for a cell of this field; nothing where a spreadsheet is not the place to change it.
fn ander(kolom: &Veldkolom, rij: &dyn Deel, zaad: u32) -> Option<String> {
    let getal = |van: Decimal| (van + Decimal::from(zaad % 3 + 1)).normalize().to_string().replace('.', ",");
    let (_, deel) = kolom.deel(rij)?;
    if let Wat::Laag | Wat::Hoog | Wat::Cijfer(_) = kolom.wat {
        let crate::plan::deel::tabellen::Vak::Getal(nu) = kolom.vak(rij) else { return None };
        return (kolom.wat != Wat::Laag).then(|| getal(nu));
    }
    match (kolom.veld.soort, deel.blik()) {
        // Its own code is not changed in a table, and what others name may not be there.
        (Soort::Code(_) | Soort::Vast | Soort::Omtrek | Soort::Planjaren, _) => None,
        (Soort::Verwijzing(_) | Soort::Los(_) | Soort::Gevolgd | Soort::Herkomst | Soort::Punt, _) => None,
        // One of several or a list: for a choice without anything that belongs to it, the next.
        (Soort::Deel | Soort::Rijen(_), Blik::Groep(groep)) => {
            let alle = deel.aard().varianten();
            let nu = groep.variant()?;
            if alle.iter().any(|v| !v.velden.is_empty()) {
                return None;
            }
            let plaats = alle.iter().position(|v| v.naam == nu.naam)?;
            Some(alle[(plaats + 1) % alle.len()].woord.to_owned())
        }
        (Soort::Deel | Soort::Rijen(_), _) => None,
        (Soort::Naam | Soort::Tekst | Soort::LangeTekst | Soort::Motivatie, _) => Some(format!("anders {zaad}")),
        (Soort::JaNee, Blik::Ja(ja)) => Some(if ja { "nee" } else { "ja" }.to_owned()),
        (Soort::JaNee, _) => Some("ja".to_owned()),
        (Soort::Datum, _) => Some(date(2029, 3, 4).to_string()),
        (Soort::Jaar | Soort::Jaartal | Soort::Geheel(_), Blik::Geheel(nu)) => Some((nu + 1).to_string()),
        (Soort::Jaar | Soort::Jaartal | Soort::Geheel(_), _) => None,
        (Soort::Cijfer(_) | Soort::CijferOfNul(_) | Soort::VanLijst | Soort::CijferVan(_) | Soort::Telling, blik) => {
            match blik {
                Blik::Cijfer(c) => Some(getal(c.midden)),
                Blik::Getal(g) => Some(getal(g)),
                Blik::Telling(n) => Some(getal(n.into())),
                _ => None,
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    /// In each table of each noun one cell is changed: it becomes what it says, or is refused with a reason, and nothing
    /// else of the plan is another.
    #[test]
    fn only_the_cell_that_was_changed_changes(zaad in any::<u32>()) {
        let plan = alles();
        let mut gewijzigd = 0;
        for tabel in tabellen::tabellen() {
            let rijen = tabel.rijen(&plan);
            let Some(rij) = (!rijen.is_empty()).then(|| &rijen[zaad as usize % rijen.len()]) else { continue };
            let mut uit = gegevens::van_lijst(&plan, tabel);
            let plaatsen: Vec<(usize, &Veldkolom, String)> = uit.kolommen.iter().enumerate().filter_map(|(k, kop)| {
                let kolom = tabel.kolommen.iter().find(|kolom| kolom.sleutel == kop.sleutel)?;
                Some((k, kolom, ander(kolom, rij.deel, zaad)?))
            }).collect();
            if plaatsen.is_empty() {
                continue;
            }
            let (plaats, kolom, waarde) = &plaatsen[zaad as usize % plaatsen.len()];
            uit.rijen[zaad as usize % rijen.len()][*plaats] = match kolom.vak(rij.deel) {
                crate::plan::deel::tabellen::Vak::Getal(_) => Cel::Getal(waarde.replace(',', ".").parse().unwrap(), 9),
                _ => Cel::tekst(waarde.as_str()),
            };
            for bestanden in [als_csv(&uit, Profiel::Nederlands), als_xlsx(std::slice::from_ref(&uit))] {
                let vangst = vangst(&plan, &bestanden);
                let anders: Vec<_> = vangst.regels.iter().filter(|r| r.uitslag != Uitslag::Gelijk).collect();
                prop_assert_eq!(anders.len(), 1, "{} {} {}: {:#?}", tabel.naam, kolom.sleutel, waarde, anders);
                let mut na = plan.clone();
                if anders[0].uitslag == Uitslag::Geweigerd {
                    prop_assert!(!anders[0].redenen.is_empty() && vangst.wijziging.is_none());
                    continue;
                }
                gewijzigd += 1;
                let terug = vangst.wijziging.unwrap().pas_toe(&mut na).unwrap();
                let verschillen = verschil(&plan, &na);
                let hier = rij.waar.stappen().join("/");
                for een in &verschillen {
                    let waar = een.waar().unwrap().stappen().join("/");
                    prop_assert!(waar.starts_with(&hier), "{} {}: {:?}", tabel.naam, kolom.sleutel, een);
                }
                prop_assert!(verschillen.len() == 1, "{} {}: {:?}", tabel.naam, kolom.sleutel, verschillen);
                terug.pas_toe(&mut na).unwrap();
                prop_assert_eq!(&na, &plan);
            }
        }
        prop_assert!(gewijzigd > 30, "{}", gewijzigd);
    }
}

/// A table of rows by their key, with these cells.
fn tabel(kop: &str, rijen: &[&str]) -> Vec<Bestand> {
    bladen("t.csv", format!("{kop}\n{}\n", rijen.join("\n"))).unwrap()
}

#[test]
fn each_row_says_what_becomes_of_it() {
    use Uitslag::{Dubbel, Geweigerd, Gewijzigd};
    let plan = alles();
    let functie = &plan.functies[0];
    let kop = "rij van functies;code;naam";
    let code = functie.code.as_str();
    let vangst = vangst(
        &plan,
        &tabel(
            kop,
            &[
                &format!("{code};{code};Anders"),
                &format!("{code};{code};Nog anders"),
                "weg;weg;Weg",
                &format!(";{code};Dubbel"),
                &format!("{};nieuwe-code;Naam", plan.functies[1].code),
            ],
        ),
    );
    let gezien: Vec<(Uitslag, bool)> = vangst.regels.iter().map(|r| (r.uitslag, r.redenen.is_empty())).collect();
    assert_eq!(
        gezien,
        [(Gewijzigd, true), (Dubbel, false), (Geweigerd, false), (Geweigerd, false), (Geweigerd, false)]
    );
    let redenen: Vec<_> = vangst.regels.iter().flat_map(|r| &r.redenen).collect();
    assert!(
        matches!(
            redenen[..],
            [
                import::Reden::Eerder(2),
                import::Reden::GeenRij(_),
                import::Reden::RijIsEr(_),
                import::Reden::CodeAnders(_)
            ]
        ),
        "{redenen:?}"
    );
    // A new noun: as the form would make it.
    let nieuw = import::lees(
        &plan,
        &tabel("rij van bronnen;code;titel;jaar", &[";nieuw-1;Een bron;2027"]),
        import::Vraag::default(),
    )
    .unwrap();
    let mut na = plan.clone();
    nieuw.wijziging.unwrap().pas_toe(&mut na).unwrap();
    let bron = na.bronnen.iter().find(|b| b.code.as_str() == "nieuw-1").unwrap();
    assert_eq!((bron.titel.as_str(), bron.jaar), ("Een bron", Some(2027)));
    assert_eq!(na.bronnen.len(), plan.bronnen.len() + 1, "no row that is not in the file is gone");
}

#[test]
fn what_was_hidden_stays_as_it_is() {
    let plan = alles();
    let vraag = tabellen::tabellen().iter().find(|t| t.naam == "wijken.vraag").unwrap();
    for teken in ["<10", " < 10 ", "verborgen"] {
        let mut uit = gegevens::van_lijst(&plan, vraag);
        let kolom = uit.kolommen.iter().position(|k| k.sleutel == "volume").unwrap();
        uit.rijen.iter_mut().for_each(|rij| rij[kolom] = Cel::tekst(teken));
        let vangst = vangst(&plan, &als_csv(&uit, Profiel::Nederlands));
        assert!(!vangst.regels.is_empty() && vangst.wijziging.is_none(), "{:?}", vangst.regels);
    }
}

/// Weights that make 100 % are moved together, and refused together.
#[test]
fn shares_of_a_whole_come_in_together() {
    let plan = alles();
    let gewichten = &plan.verdeling.gewichten;
    let rij = |n: usize, procent: Decimal| {
        let naar = gewichten[n].naar.naam();
        format!("{naar};{}", procent.to_string().replace('.', ","))
    };
    let kop = "rij van verdeling.gewichten;procent";
    let (een, twee) = (gewichten[0].procent, gewichten[1].procent);
    let vangst_van = |a: Decimal, b: Decimal| vangst(&plan, &tabel(kop, &[&rij(0, a), &rij(1, b)]));
    let goed = vangst_van(een + Decimal::ONE, twee - Decimal::ONE);
    assert!(goed.regels.iter().all(|r| r.uitslag == Uitslag::Gewijzigd), "{:?}", goed.regels);
    let fout = vangst_van(een + Decimal::ONE, twee);
    assert!(
        fout.wijziging.is_none() && fout.regels.iter().any(|r| r.uitslag == Uitslag::Geweigerd),
        "{:?}",
        fout.regels
    );
}
