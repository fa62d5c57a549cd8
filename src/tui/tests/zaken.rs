//! Every noun of the plan through its form, walked by the descriptions: each field is changed by keys, undone, done
//! again, and read back from a plan file.

use std::collections::BTreeSet;

use super::Tafel;
use crate::plan::controle::controleer;
use crate::plan::deel::vind::vind;
use crate::plan::deel::{Beschreven, Bouw, Soort};
use crate::plan::{Plan, Waar, exact};
use crate::tui::actions::{Context, los_op};
use crate::tui::blik::lagen::Laag;
use crate::tui::formulier::antwoord::Antwoord;
use crate::tui::formulier::ingangen::{ingangen, waren};
use crate::tui::formulier::regel::Vraag;
use crate::tui::formulier::{Formulier, openen};
use crate::tui::keys::Toets;
use crate::tui::message::Message;
use crate::tui::update::update;

/// The smallest plan that holds every noun, every optional field and every choice.
pub(super) fn alles() -> Plan {
    static ALLES: std::sync::LazyLock<Plan> = std::sync::LazyLock::new(|| {
        let map = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fouten/basis");
        crate::store::open(&map).unwrap().plan
    });
    assert_eq!(controleer(&ALLES), []);
    ALLES.clone()
}

fn tafel() -> Tafel {
    Tafel::met(alles(), 120, 40)
}

pub(super) fn formulier(tafel: &Tafel) -> Option<&Formulier> {
    match tafel.model.blik.lagen.last() {
        Some(Laag::Formulier(formulier)) => Some(formulier),
        _ => None,
    }
}

/// Every noun that opens: those of which there is one, and the first and last row of every list.
fn zaken(plan: &Plan) -> Vec<Waar> {
    let mut uit = vec![Waar::default()];
    for ingang in ingangen() {
        match ingang.lijst() {
            Some(lijst) => {
                let rijen = waren(plan, &Waar::nieuw([lijst]));
                assert!(!rijen.is_empty(), "{lijst}");
                uit.extend(rijen.first().cloned());
                uit.extend(rijen.last().filter(|l| Some(*l) != rijen.first()).cloned());
            }
            None => match ingang.bericht() {
                Message::Formulier(waar) => uit.push(waar),
                ander => panic!("{ander:?}"),
            },
        }
    }
    uit
}

#[test]
fn every_list_and_noun_of_the_plan_has_a_form() {
    let velden = <Plan as Beschreven>::AARD.velden();
    let namen: BTreeSet<&str> = ingangen().iter().map(|i| i.woord()).collect();
    for veld in velden {
        let hier = match (&veld.aard.kern().bouw, veld.soort) {
            (Bouw::Rijen(rij), _) if rij.velden().is_empty() => false,
            (Bouw::Rijen(_), _) => true,
            (_, Soort::Deel) => veld.naam != "gemeente",
            _ => false,
        };
        assert_eq!(namen.contains(veld.woord), hier, "{}", veld.naam);
    }
    for waar in zaken(&alles()) {
        for (breedte, hoogte) in [(80, 24), (160, 48)] {
            let mut tafel = Tafel::met(alles(), breedte, hoogte);
            openen::op(&mut tafel.model, waar.clone());
            let titel = formulier(&tafel).unwrap_or_else(|| panic!("{waar}")).titel.clone();
            let begin: String = titel.chars().take(30).collect();
            tafel.bevat(&begin).druk("<enter>");
            assert_eq!(tafel.model.werk.plan, alles(), "{waar}: opening and keeping changes nothing");
        }
    }
}

/// The keys that give the selected row another answer; none for what opens as a page.
pub(super) fn toetsen(formulier: &Formulier) -> Option<Vec<String>> {
    let regel = formulier.regel()?;
    Some(match (&regel.vraag, &regel.inhoud) {
        (Vraag::Cijfer { soort, .. }, _) => {
            let (laagst, hoogst) = soort.map_or((0, 100), crate::plan::grens::Getalsoort::grenzen);
            let nu = regel.inhoud.getypt();
            let poging = [laagst, hoogst, laagst + 1, 10, 1].into_iter().map(|g| g.to_string());
            poging.filter(|g| g != nu).map(|g| format!("<ctrl+u>{g}")).collect()
        }
        (Vraag::Geheel(van, tot), _) => [*van + 1, *tot, 2027, 2029, 9]
            .into_iter()
            .filter(|g| g <= tot && g >= van && g.to_string() != regel.inhoud.getypt())
            .map(|g| format!("<ctrl+u>{g}"))
            .collect(),
        (Vraag::Jaren, _) => vec!["<ctrl+u>2028, 2029, 2030".to_owned(), "<ctrl+u>2029".to_owned()],
        (Vraag::Datum, _) => vec!["<ctrl+u>3-3-2029".to_owned(), "<ctrl+u>3-3-2020".to_owned()],
        (Vraag::Graden, _) => vec!["<ctrl+u>52,5 / 6,1".to_owned()],
        (Vraag::Tekst { .. } | Vraag::Motivatie | Vraag::Teksten(_) | Vraag::Toelichting | Vraag::Reden, _) => {
            ["<ctrl+u>Iets anders", "<ctrl+u>WK010699", "<ctrl+u>BU01060099", "<ctrl+u>BU01060199", "<ctrl+u>GM9998"]
                .map(str::to_owned)
                .to_vec()
        }
        // There is nothing else to choose in this plan.
        (_, Antwoord::Kies(kies)) if !kies.meer && kies.opties.len() < 2 => return None,
        (_, Antwoord::Kies(kies)) => {
            let andere = (0..kies.opties.len()).filter(|i| kies.meer || *i != kies.gekozen() || kies.aan.is_empty());
            let neem = |i| format!(" {}{}", stappen(kies.gekozen(), i), if kies.meer { " <enter>" } else { "<enter>" });
            // Another of several asks what belongs to it.
            let met = |keuze: String| ["", "<omlaag>10", "<omlaag>10<omlaag>10"].map(|meer| format!("{keuze}{meer}"));
            match regel.vraag {
                Vraag::Keuze(_) => andere.map(neem).flat_map(met).collect(),
                _ => andere.map(neem).collect(),
            }
        }
        _ => return None,
    })
}

/// Why no other answer fits in this plan: it is said at the field.
const ZO_IS_HET: [&str; 5] = [
    "de correcties zijn samen",
    "deze aandelen zijn samen",
    "staat al in deze lijst; open die rij",
    "kan geen hoofdlocatie zijn",
    "maar haar code hoort bij een andere wijk",
];

fn stappen(van: usize, naar: usize) -> String {
    if naar >= van { "<omlaag>".repeat(naar - van) } else { "<omhoog>".repeat(van - naar) }
}

#[test]
fn every_field_of_every_noun_is_changed_by_keys_undone_and_read_back() {
    let plan = alles();
    let (mut gedaan, mut mislukt) = (0, Vec::new());
    for waar in zaken(&plan) {
        let mut tafel = tafel();
        openen::op(&mut tafel.model, waar.clone());
        let vast = langs(&mut tafel, &plan, &waar, "", &mut gedaan, &mut mislukt);
        assert!(vast > 0, "{waar}");
    }
    mislukt.retain(|m| !ZO_IS_HET.iter().any(|zo| m.contains(zo)));
    assert!(mislukt.is_empty(), "{gedaan} changed, but not: {mislukt:#?}");
    assert!(gedaan > 250, "{gedaan}");
}

/// Changes every row of the page that is reached by these keys, and of the pages below it.
fn langs(
    tafel: &mut Tafel,
    plan: &Plan,
    waar: &Waar,
    weg: &str,
    gedaan: &mut usize,
    mislukt: &mut Vec<String>,
) -> usize {
    let open = |tafel: &mut Tafel, toetsen: &str| {
        tafel.model.blik.lagen.clear();
        openen::op(&mut tafel.model, waar.clone());
        druk(tafel, toetsen);
    };
    open(tafel, weg);
    let aantal = formulier(tafel).map_or(0, |f| f.blad.regels.len());
    for i in 0..aantal {
        let hier = format!("{weg}{}", "<omlaag>".repeat(i));
        open(tafel, &hier);
        let Some(nu) = formulier(tafel) else { return i };
        let wat =
            format!("{waar} {} {}", nu.opschrift(&tafel.model.werk.plan), nu.regel().map_or("", |r| r.naam.as_str()));
        if nu.opent() {
            let dieper = format!("{hier}<rechts>");
            if weg.matches("<rechts>").count() < 5 {
                langs(tafel, plan, waar, &dieper, gedaan, mislukt);
            }
            continue;
        }
        let Some(pogingen) = toetsen(nu) else { continue };
        let gelukt = pogingen.iter().any(|poging| {
            open(tafel, &hier);
            druk(tafel, poging);
            druk(tafel, "<ctrl+s>");
            let anders = tafel.model.werk.plan != *plan;
            if anders {
                terug_en_gelezen(tafel, plan, &format!("{wat}: {poging}"));
            }
            anders
        });
        if gelukt {
            *gedaan += 1;
        } else {
            let mut fout = |poging: &String| {
                open(tafel, &hier);
                druk(tafel, poging);
                druk(tafel, "<ctrl+s>");
                formulier(tafel).and_then(|f| f.regel()?.fout.clone()).unwrap_or_default()
            };
            let fout: Vec<String> = pogingen.iter().map(&mut fout).collect();
            mislukt.push(format!("{wat}: {fout:?}"));
        }
    }
    aantal
}

fn terug_en_gelezen(tafel: &mut Tafel, plan: &Plan, wat: &str) {
    assert!(tafel.model.blik.lagen.is_empty(), "{wat}");
    let gewijzigd = tafel.model.werk.plan.clone();
    assert_eq!(controleer(&gewijzigd), [], "{wat}");
    let tekst = exact::opties().to_string(&gewijzigd).unwrap();
    let terug: Plan = exact::opties().from_str(&tekst).unwrap();
    assert_eq!(terug, gewijzigd, "{wat}");
    druk(tafel, "u");
    assert_eq!(tafel.model.werk.plan, *plan, "{wat}");
    druk(tafel, "<ctrl+r>");
    assert_eq!(tafel.model.werk.plan, gewijzigd, "{wat}");
    druk(tafel, "u");
}

/// Presses keys as [`Tafel::druk`] does, without drawing a screen for each.
fn druk(tafel: &mut Tafel, toetsen: &str) {
    let mut rest = toetsen;
    while let Some(teken) = rest.chars().next() {
        let (naam, lengte) = match rest.strip_prefix('<').and_then(|r| r.split_once('>')) {
            Some((naam, _)) => (naam.to_owned(), naam.len() + 2),
            None => (teken.to_string(), teken.len_utf8()),
        };
        let toets = Toets::lees(&naam).unwrap();
        tafel.model.blik.maat = (tafel.vlak.width, tafel.vlak.height);
        let bericht = los_op(&tafel.model.blik.inrichting.toetsen, Context::van(&tafel.model), toets);
        if let Some(bericht) = bericht {
            update(&mut tafel.model, bericht);
        }
        rest = &rest[lengte..];
    }
}

#[test]
fn shares_are_changed_together_on_one_page_and_kept_when_they_make_a_whole() {
    let mut tafel = tafel();
    openen::op(&mut tafel.model, Waar::nieuw(["voorzieningen", "licht"]));
    let rij = formulier(&tafel).unwrap().blad.regels.iter().position(|r| r.naam == "inzet").unwrap();
    tafel.druk(&"<omlaag>".repeat(rij)).druk("<enter>").bevat("Voorziening Begeleiding licht › inzet");
    tafel.druk("<enter><omlaag>60<enter>").bevat("ambulant begeleider 60 %");
    tafel.druk("<ctrl+s>").bevat("deze aandelen zijn samen 85 %").bevat("▸ inzet");
    assert_eq!(tafel.model.werk.plan, alles());
    tafel.druk("<enter><omlaag><enter><omlaag>40<enter><ctrl+s>");
    let inzet = &tafel.model.werk.plan.voorzieningen[0].inzet;
    let delen: Vec<String> = inzet.iter().map(|i| i.procent.midden.to_string()).collect();
    assert_eq!(delen, ["60", "40"]);
    assert!(inzet.iter().all(|i| i.procent.toelichting.as_deref() == Some(crate::plan::waarde::EIGEN)));
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, alles());
}

#[test]
fn leaving_a_page_takes_back_what_was_typed_on_it_and_a_row_that_was_added() {
    let mut tafel = tafel();
    openen::op(&mut tafel.model, Waar::nieuw(["werktijden", "cao"]));
    let rij = formulier(&tafel).unwrap().blad.regels.iter().position(|r| r.naam == "ondersteunende taken").unwrap();
    tafel.druk(&"<omlaag>".repeat(rij)).druk("<enter>");
    let aantal = formulier(&tafel).unwrap().blad.regels.len();
    tafel.druk("aNieuwe taak<esc>w<enter>").bevat_niet("Nieuwe taak");
    assert_eq!(formulier(&tafel).unwrap().blad.regels.len(), aantal);
    tafel.druk("aNieuwe taak<omlaag><omlaag>").druk("5<enter>").bevat("Nieuwe taak");
    tafel.druk("<end>y<ctrl+u>Nog een<enter>").bevat("Nog een").druk("<home>d");
    assert_eq!(formulier(&tafel).unwrap().blad.regels.len(), aantal + 1);
    tafel.druk("<ctrl+s>");
    let taken: Vec<&str> = tafel.model.werk.plan.werktijden[0].ondersteunend.iter().map(|t| t.naam.as_str()).collect();
    assert!(taken.ends_with(&["Nieuwe taak", "Nog een"]) && taken.len() == aantal + 1, "{taken:?}");
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, alles());
}

#[test]
fn the_origin_of_one_figure_among_many_opens_as_a_page() {
    let mut tafel = tafel();
    openen::op(&mut tafel.model, Waar::nieuw(["normen"]));
    tafel.bevat("ctrl+o herkomst").druk("4<ctrl+o>").bevat("Normen › buurtteams").bevat("Eigen invoer");
    tafel.druk("<omlaag> besluit<enter><omlaag>Raad van mei<enter><ctrl+s>");
    let norm = &tafel.model.werk.plan.normen.buurtteams;
    assert_eq!((norm.midden.to_string().as_str(), norm.toelichting.as_deref()), ("4", Some("Raad van mei")));
    assert_eq!(norm.status, Some(crate::plan::Status::Besluit));
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, alles());
}

#[test]
fn what_is_wrong_on_another_page_is_shown_at_its_field() {
    let mut tafel = tafel();
    let wijk = alles().wijken[0].code.clone();
    openen::op(&mut tafel.model, Waar::nieuw(["wijken", wijk.as_str()]));
    let rij = formulier(&tafel).unwrap().blad.regels.iter().position(|r| r.naam == "buurten").unwrap();
    tafel.druk(&"<omlaag>".repeat(rij)).druk("<enter><enter>").bevat("▸ code");
    tafel.druk("<ctrl+u>BU0106<enter><esc><omhoog><ctrl+s>").bevat("▸ code").bevat("geen CBS-code van een buurt");
    assert!(formulier(&tafel).unwrap().is_dieper());
    assert_eq!(tafel.model.werk.plan, alles());
}

#[test]
fn a_code_is_changed_everywhere_at_once() {
    let mut tafel = tafel();
    let code = alles().functies[0].code.clone();
    openen::op(&mut tafel.model, Waar::nieuw(["functies", code.as_str()]));
    tafel.druk(&"<omlaag>".repeat(30)).bevat("▸ code").druk("<ctrl+u>nieuwe-code<enter>");
    let plan = &tafel.model.werk.plan;
    assert_eq!(plan.functies[0].code.as_str(), "nieuwe-code");
    assert!(plan.bezetting.iter().any(|r| r.functie.as_str() == "nieuwe-code"));
    assert!(plan.bezetting.iter().all(|r| r.functie != code));
    tafel.druk("u");
    assert_eq!(tafel.model.werk.plan, alles());
}

/// A new row in every list: what is not filled in is asked, and esc leaves the plan as it was.
#[test]
fn every_list_asks_what_a_new_row_must_have() {
    for ingang in ingangen() {
        let Some(lijst) = ingang.lijst() else { continue };
        let mut tafel = tafel();
        update(&mut tafel.model, ingang.bericht());
        tafel.druk("a");
        let nieuw = formulier(&tafel).unwrap_or_else(|| panic!("{lijst}"));
        assert!(nieuw.nieuw && nieuw.titel.starts_with("Nieuw"), "{lijst}: {}", nieuw.titel);
        tafel.druk("<ctrl+s>");
        let wat = formulier(&tafel).and_then(|f| f.regel()?.fout.clone());
        assert!(wat.is_some(), "{lijst}: nothing was asked");
        tafel.druk("<esc><esc>");
        assert_eq!(tafel.model.werk.plan, alles(), "{lijst}");
    }
}

#[test]
fn every_noun_in_use_says_what_hangs_on_it_and_goes_with_it_in_one_step() {
    let plan = alles();
    let mut met_vraag = 0;
    for ingang in ingangen() {
        let Some(lijst) = ingang.lijst() else { continue };
        for (plaats, waar) in waren(&plan, &Waar::nieuw([lijst])).into_iter().enumerate() {
            let mut tafel = tafel();
            update(&mut tafel.model, Message::Lijst(crate::tui::message::soorten::Lijstsoort::Zaken(lijst)));
            tafel.druk(&"<omlaag>".repeat(plaats)).druk("d");
            match tafel.model.blik.lagen.last() {
                Some(Laag::Keuze(_)) => {
                    met_vraag += 1;
                    assert_eq!(tafel.model.werk.plan, plan, "{waar}: nothing goes before it was shown");
                    tafel.druk("<enter>");
                    assert_eq!(tafel.model.werk.plan, plan, "{waar}");
                    tafel.druk("d<omlaag><enter>");
                }
                Some(Laag::Bericht(_)) => {
                    tafel.bevat("Dit kan niet").druk("<enter>");
                    assert_eq!(tafel.model.werk.plan, plan, "{waar}");
                    continue;
                }
                _ => {}
            }
            assert!(vind(&tafel.model.werk.plan, &waar).is_none(), "{waar}");
            assert_eq!(controleer(&tafel.model.werk.plan), [], "{waar}");
            tafel.druk("u");
            assert_eq!(tafel.model.werk.plan, plan, "{waar}: one step, in the list itself");
            tafel.druk("<ctrl+r>");
            assert!(vind(&tafel.model.werk.plan, &waar).is_none(), "{waar}");
            tafel.druk("<esc>u");
            assert_eq!(tafel.model.werk.plan, plan, "{waar}");
        }
    }
    assert!(met_vraag > 3, "{met_vraag}");
}

/// However much hangs on it, what can be answered is in sight on the smallest screen.
#[test]
fn a_question_shows_its_answers_under_a_long_reason() {
    let mut tafel = Tafel::met(alles(), 80, 24);
    let reden: Vec<String> = (1..=40).map(|n| format!("reden {n}")).collect();
    let opties = ["niet doen", "toch doen"].map(|woorden| (woorden.to_owned(), Message::Afgebroken)).to_vec();
    crate::tui::vragen::vraag(&mut tafel.model, "Mag dit?", reden.join("\n"), opties, None);
    tafel.bevat("reden 1").bevat("… en nog 25 regels").bevat("niet doen").bevat("toch doen");
}

#[test]
fn everything_is_found_in_the_palette_by_its_name() {
    let mut tafel = tafel();
    for ingang in ingangen() {
        tafel.model.blik.lagen.clear();
        tafel.druk(":").druk(ingang.woord()).bevat(&format!("{} bewerken", ingang.woord())).druk("<esc>");
    }
    let plan = alles();
    let bron = &plan.bronnen[0];
    tafel.model.blik.lagen.clear();
    tafel.druk(":").druk(&format!("bron {}", bron.titel)).druk("<enter>").bevat(&bron.titel).druk("<enter>");
    assert!(formulier(&tafel).is_some());
}

#[test]
fn every_kind_of_field_is_in_some_form() {
    let mut soorten = BTreeSet::new();
    let plan = alles();
    for waar in zaken(&plan) {
        let formulier = Formulier::op(&plan, waar).unwrap();
        soorten.extend(
            formulier.blad.regels.iter().map(|r| format!("{:?}", r.vraag).split(['(', ' ']).next().unwrap().to_owned()),
        );
    }
    let alle = [
        "Tekst",
        "Teksten",
        "Motivatie",
        "Jaren",
        "Geheel",
        "Datum",
        "Cijfer",
        "Kies",
        "Meer",
        "Keuze",
        "Herkomst",
        "Toelichting",
        "Bron",
        "Status",
        "Reden",
        "Punt",
        "Graden",
        "Kwaliteit",
        "Open",
    ];
    assert_eq!(soorten, alle.map(str::to_owned).into());
}
