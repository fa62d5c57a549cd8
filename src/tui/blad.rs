//! [`Blad`]: what a screen or list shows, as the tables of the reports, in the rows and the order in which they stand
//! there. Copying, exporting and sorting all look here, so that what leaves the screen is what was seen.

use rust_decimal::Decimal;

use super::achter::Regel;
use super::blik::keuze::Verslag;
use super::blik::lagen::Laag;
use super::layers::vergelijking;
use super::matrix::Matrix;
use super::model::Model;
use super::posten::{self, Blok, Post};
use super::scherm::Scherm;
use super::stukken;
use crate::plan::Verdeeleenheid;
use crate::report::bevindingen::{self, Regel as Bevindingregel};
use crate::report::tabel::{Cel, Tabel};
use crate::report::{
    besluiten, dekking, formatie, kerncijfers, locaties, meerjarenbegroting, notities, openpunten, overzicht,
    varianten, verdeling, verdeling_euro, vraag,
};
use crate::text::{kerncijfer, plek};

/// The tables that are seen, and where the selection stands in them.
#[derive(Debug, Clone, PartialEq)]
pub struct Blad {
    /// The table with the selection.
    pub tabel: Tabel,
    /// Other tables that belong to what is seen.
    pub verder: Vec<Tabel>,
    /// The selected row.
    pub rij: Option<usize>,
    /// The selected column, where there is a choice of columns.
    pub kolom: Option<usize>,
    /// Which part of the plan it is about, where it is about one: for the name of a file.
    pub deel: Option<String>,
}

impl Blad {
    /// What is seen now: the list or comparison on top, or else the screen; nothing in any other popup.
    pub fn van(model: &Model) -> Option<Self> {
        match model.blik.lagen.last() {
            None => Some(van_scherm(model)),
            Some(Laag::Lijst(lijst)) => {
                let tabel = lijst.soort.tabel(model);
                let rijen = lijst.rijen(&tabel);
                let rij = rijen.iter().position(|r| *r == lijst.keuze);
                Some(Self::met_rij(kies(tabel, &rijen), rij))
            }
            Some(Laag::Vergelijking(beeld)) => {
                let mut tabellen = vergelijking::tabellen(model, beeld).into_iter();
                let tabel = tabellen.next()?;
                Some(Self { verder: tabellen.collect(), ..Self::los(tabel) })
            }
            Some(_) => None,
        }
    }

    fn los(tabel: Tabel) -> Self {
        Self { tabel, verder: Vec::new(), rij: None, kolom: None, deel: None }
    }

    fn met_rij(tabel: Tabel, rij: Option<usize>) -> Self {
        Self { rij, ..Self::los(tabel) }
    }
}

fn van_scherm(model: &Model) -> Blad {
    let keuze = &model.blik.keuze;
    let plaats = |lijst: &[usize], nu: usize| lijst.iter().position(|&i| i == nu);
    match model.blik.scherm {
        Scherm::Overzicht => {
            let gebieden = model.gebieden();
            let tabel = model.met_zicht(overzicht::tabel);
            Blad::met_rij(kies(tabel, &gebieden), plaats(&gebieden, keuze.gebied))
        }
        Scherm::Wijk => van_wijk(model),
        Scherm::Formatie => Blad {
            rij: plaats(&model.functies(), keuze.functie),
            kolom: Some(keuze.gebied + 1),
            ..Blad::los(Matrix::van(&model.stand.uitkomst).tabel(model))
        },
        Scherm::Huisvesting => {
            let lijst = model.locaties();
            Blad::met_rij(kies(model.met_zicht(locaties::tabel), &lijst), plaats(&lijst, keuze.locatie))
        }
        Scherm::Verdeling => {
            let maak = match model.werk.plan.verdeling.eenheid {
                Verdeeleenheid::Fte => verdeling::tabel,
                Verdeeleenheid::Euro => verdeling_euro::tabel,
            };
            let wijken = model.verdeelwijken();
            Blad::met_rij(kies(model.met_zicht(maak), &wijken), plaats(&wijken, keuze.gebied))
        }
        Scherm::Dekking => {
            let eisen = model.eisen();
            // In the report the city stands before the wijken.
            let kolom = if keuze.gebied == model.stad() { 2 } else { keuze.gebied + 3 };
            let tabel = kies(model.met_zicht(dekking::tabel), &eisen);
            Blad { kolom: Some(kolom), ..Blad::met_rij(tabel, plaats(&eisen, keuze.eis)) }
        }
        Scherm::Begroting => {
            // How the amounts go on, the lines after the posts, are no rows of the report.
            let rij = Some(keuze.begroting).filter(|rij| matches!(Regel::van(*rij), Regel::Post(_)));
            let kolom =
                model.werk.plan.planjaren.iter().position(|jaar| *jaar == model.stand.jaar).map(|jaar| jaar + 2);
            Blad { kolom, ..Blad::met_rij(model.met_zicht(meerjarenbegroting::tabel), rij) }
        }
        Scherm::Besluiten => {
            let (volgorde, tabel) = match keuze.verslag {
                Verslag::Besluiten => (besluiten::volgorde(&model.werk.plan), model.met_zicht(besluiten::tabel)),
                Verslag::OpenPunten => (openpunten::volgorde(&model.werk.plan), model.met_zicht(openpunten::tabel)),
                Verslag::Notities => ((0..model.werk.plan.notities.len()).collect(), model.met_zicht(notities::tabel)),
            };
            let getoond = stukken::stukken(model, keuze.verslag);
            let rijen: Vec<usize> = getoond.iter().filter_map(|&i| plaats(&volgorde, i)).collect();
            Blad::met_rij(kies(tabel, &rijen), Some(keuze.stuk))
        }
        Scherm::Scenarios => {
            let tabel = model.met_zicht(|zicht| {
                varianten::tabel_van((0..model.aantal_varianten()).filter_map(|i| model.variant(i)), zicht)
            });
            Blad::met_rij(tabel, Some(keuze.scenario))
        }
    }
}

/// The open block of Wijk: the rows of a report that are about its gebied.
fn van_wijk(model: &Model) -> Blad {
    let blok = posten::blok(model);
    let rijen = posten::posten(model, blok);
    let code = plek::gebiedcode(&model.werk.plan, model.blik.keuze.gebied);
    let hier = |tabel: &Tabel, kolom: usize, wat: &str| {
        let is = |r: &Vec<Cel>| r.first() == Some(&Cel::tekst(code)) && r.get(kolom) == Some(&Cel::tekst(wat));
        tabel.rijen.iter().position(is)
    };
    let plan = &model.werk.plan;
    let tabel = match blok {
        Blok::Mensen | Blok::Kerncijfers => {
            uit(model.met_zicht(kerncijfers::tabel), &rijen, |tabel, post| match post {
                Post::Kerncijfer(cijfer) => hier(tabel, 2, &kerncijfer::sleutel(cijfer)),
                _ => None,
            })
        }
        Blok::Vraag => van_vraag(model, &rijen),
        Blok::Team => uit(model.met_zicht(formatie::tabel), &rijen, |tabel, post| match post {
            Post::Functie(f) => hier(tabel, 2, plan.functies[f].code.as_str()),
            _ => None,
        }),
        Blok::Plekken => uit(model.met_zicht(locaties::tabel), &rijen, |_, post| match post {
            Post::Locatie(l) => Some(l),
            _ => None,
        }),
        Blok::Bevindingen => {
            let jaren = vec![model.stand.jaar];
            model.met_zicht(|zicht| {
                let regel =
                    |bevinding| Bevindingregel { zicht: *zicht, bevinding, jaren: jaren.clone(), per_jaar: Vec::new() };
                bevindingen::tabel_van(zicht, model.getoonde_bevindingen().into_iter().map(regel))
            })
        }
    };
    let rij = model.blik.keuze.post.filter(|rij| *rij < tabel.rijen.len());
    Blad { deel: Some(model.gebiedsnaam(model.blik.keuze.gebied).to_owned()), ..Blad::met_rij(tabel, rij) }
}

/// The demand as the block shows it: what is offered for the whole city is added up over the wijken.
fn van_vraag(model: &Model, posten: &[Post]) -> Tabel {
    let mut tabel = model.met_zicht(vraag::tabel);
    let van = |post: &Post| {
        let Post::Vraag(v) = *post else { return None };
        let per_wijk = model.werk.plan.voorzieningen.len();
        let wijken = posten::vraagwijken(model, model.werk.plan.voorzieningen[v].niveau);
        let mut delen = wijken.iter().map(|&w| &tabel.rijen[w * per_wijk + v]);
        let mut rij = delen.next()?.clone();
        for deel in delen {
            rij = rij.into_iter().zip(deel).map(|(som, cel)| plus(som, cel)).collect();
        }
        if wijken.len() > 1 {
            rij[0] = Cel::tekst(&*model.werk.plan.gemeente.code);
            rij[1] = Cel::tekst(plek::STEDELIJK);
        }
        Some(rij)
    };
    tabel.rijen = posten.iter().filter_map(van).collect();
    tabel.totaal = None;
    tabel
}

fn plus(som: Cel, cel: &Cel) -> Cel {
    let met = |som: Decimal, w: &Decimal| som + w;
    match (som, cel) {
        (Cel::Aantal(som), Cel::Aantal(w)) => Cel::Aantal(met(som, w)),
        (Cel::Uren(som), Cel::Uren(w)) => Cel::Uren(met(som, w)),
        // A sum of which a part is not known is not known.
        (Cel::Aantal(_) | Cel::Uren(_), Cel::Leeg) => Cel::Leeg,
        (som, _) => som,
    }
}

/// The rows of a table that stand for these posts.
fn uit(tabel: Tabel, posten: &[Post], plaats: impl Fn(&Tabel, Post) -> Option<usize>) -> Tabel {
    let rijen: Vec<usize> = posten.iter().filter_map(|&post| plaats(&tabel, post)).collect();
    Tabel { totaal: None, ..kies(tabel, &rijen) }
}

/// These rows of a table, in this order. The totals stay those of all.
fn kies(mut tabel: Tabel, rijen: &[usize]) -> Tabel {
    tabel.rijen = rijen.iter().filter_map(|&r| tabel.rijen.get(r).cloned()).collect();
    tabel
}
