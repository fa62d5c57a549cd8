//! The open block of Wijk as a table to copy and export.

use rust_decimal::Decimal;

use crate::report::bevindingen::{self, Regel as Bevindingregel};
use crate::report::tabel::{Cel, Tabel};
use crate::report::{formatie, kerncijfers, locaties, vraag};
use crate::text::{kerncijfer, plek};
use crate::tui::blad::{Blad, kies};
use crate::tui::model::Model;
use crate::tui::posten::{self, Blok, Post};

/// The open block of Wijk: the rows of a report that are about its gebied.
pub fn blad(model: &Model) -> Blad {
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
