//! The tree behind a figure, down to its sources and aannames, as a text to read.

use crate::calc::Gids;
use crate::report::herkomst::regel;
use crate::report::post::Post;
use crate::report::stamboom::{Stambomen, Tak};
use crate::text::{self, getoond, namen};
use crate::tui::achter::{Achter, Regel};
use crate::tui::bewerken::formatie::{omschrijving, rijen};
use crate::tui::blik::lagen::Bericht;
use crate::tui::matrix::Matrix;
use crate::tui::model::Model;
use crate::tui::notities;
use crate::tui::view::knelpunt;

/// The tree behind the fte needed in the selected cell of Formatie; none where there are no functies.
pub fn nodig(model: &Model) -> Option<Bericht> {
    let (functie, gebied) = (model.blik.keuze.functie, model.blik.keuze.gebied);
    let naam = &model.werk.plan.functies.get(functie)?.naam;
    let tak = Stambomen::van(&model.werk.plan, &model.stand.uitkomst).nodig(gebied, functie);
    let mut uit = bericht(format!("Herkomst: {naam} · {}", model.gebiedsnaam(gebied)), &tak);
    uit.regels.extend(notities::bij_cel(model));
    uit.regels.extend(gedekt(model));
    Some(uit)
}

/// The trees behind the figures of the selected place and of its wijk.
pub fn plek(model: &Model) -> Option<Bericht> {
    let naam = &model.werk.plan.locaties.get(model.blik.keuze.locatie)?.naam;
    let takken = Stambomen::van(&model.werk.plan, &model.stand.uitkomst).plek(model.blik.keuze.locatie);
    let regels = takken.iter().flat_map(|tak| bericht(String::new(), tak).regels).collect();
    Some(Bericht::nieuw(format!("Herkomst: {naam}"), regels))
}

/// The tree behind the fte that the selected gebied needs of the functies that are shown, all of them together.
pub fn kolom(model: &Model) -> Option<Bericht> {
    let (functies, gebied) = (model.functies(), model.blik.keuze.gebied);
    let naam = model.gebiedsnaam(gebied);
    let welke = if functies.len() == model.werk.plan.functies.len() { "alle" } else { "de getoonde" };
    let cellen: Vec<(usize, usize)> = functies.into_iter().map(|f| (gebied, f)).collect();
    som(model, &format!("{naam}, {welke} functies"), "som van de functies", &cellen)
}

/// The tree behind the fte that all gebieden need of the selected functie together.
pub fn rij(model: &Model) -> Option<Bericht> {
    let functie = model.blik.keuze.functie;
    let naam = &model.werk.plan.functies.get(functie)?.naam;
    let cellen: Vec<(usize, usize)> = (0..=model.stad()).map(|g| (g, functie)).collect();
    som(model, &format!("{naam}, alle wijken en de stad"), "som van de wijken en de stad", &cellen)
}

/// The tree behind a sum of cells, each a pair of gebied and functie; cells that need nothing are left out.
fn som(model: &Model, naam: &str, hoe: &str, cellen: &[(usize, usize)]) -> Option<Bericht> {
    let stambomen = Stambomen::van(&model.werk.plan, &model.stand.uitkomst);
    let nodig = |&(gebied, functie): &(usize, usize)| model.stand.uitkomst.formatie[(gebied, functie)].fte;
    if cellen.is_empty() {
        return None;
    }
    let takken = cellen.iter().filter(|cel| !nodig(cel).is_zero()).map(|&(g, f)| stambomen.nodig(g, f)).collect();
    let waarde = stambomen.fte_nodig(cellen.iter().map(nodig).sum());
    let tak = Tak { wat: "benodigd".to_owned(), waarde, hoe: hoe.to_owned(), herkomst: None, takken };
    Some(bericht(format!("Herkomst: {naam}"), &tak))
}

/// The tree behind the selected amount of Begroting in the year that is shown: of a post, a functie, a place or the
/// prices.
pub fn begroting(model: &Model) -> Option<Bericht> {
    let bomen = Stambomen::van(&model.werk.plan, &model.stand.uitkomst);
    let tak = match (Regel::van(model.blik.keuze.begroting), Achter::van(model), model.blik.keuze.post) {
        (_, Achter::Functies(_), Some(_)) => bomen.kosten_van_functie(model.blik.keuze.functie),
        (_, Achter::Locaties(_), Some(_)) => bomen.kosten_van_plek(model.blik.keuze.locatie),
        (Regel::Post(post), ..) => bomen.post(post),
        (Regel::Doortrekken, ..) => bomen.post(Post::Lumpsum),
        (Regel::Prijsstijging | Regel::Prijspeil, ..) => bomen.prijzen(),
    };
    Some(bericht(format!("Herkomst: {}", tak.wat), &tak))
}

/// How many of the hours of the cell are covered, by whom, and what stands in the way.
fn gedekt(model: &Model) -> Vec<String> {
    let (functie, gebied) = (model.blik.keuze.functie, model.blik.keuze.gebied);
    let uren = Matrix::van(&model.stand.uitkomst).cel(functie, gebied).uren;
    if uren.gevraagd.is_zero() {
        return Vec::new();
    }
    let paar = getoond::gevraagd_en_gedekt(uren.gevraagd, uren.gedekt);
    let (gedekt, gevraagd) = (paar.is.tekst(), format!("{}{}", paar.moet.tekst(), paar.slot()));
    let mut uit = vec![format!(
        "gedekt: {gedekt} van {gevraagd} uur = de werkbare uren van wie er werkt (fte × werktijd), gegeven aan het werk dat zij \
         kunnen doen, zo dat er zoveel mogelijk gedekt is"
    )];
    let gids = Gids::van(&model.werk.plan);
    for rij in rijen(&model.werk.plan, &gids, functie, gebied).into_iter().filter(|r| r.dienstverband.telt()) {
        let bron = rij.herkomst.van(&rij.fte, &model.werk.plan.herkomst);
        let status = model.werk.plan.status(&bron).map_or("", namen::status);
        let waaruit = [bron.bron.as_ref().map_or("", |b| b.as_str()), status, bron.toelichting.as_str()];
        let waaruit: Vec<&str> = waaruit.into_iter().filter(|w| !w.is_empty()).collect();
        let (fte, wie) = (text::aantal::fte(rij.fte.bij(model.stand.band)), omschrijving(&model.werk.plan, rij));
        uit.push(format!("  {fte}: {wie} ({})", waaruit.join(", ")));
    }
    if let Some(knelpunt) = knelpunt::van_cel(model, functie, gebied) {
        uit.push(format!("knelpunt: {}", knelpunt.wat));
    }
    uit
}

fn bericht(titel: String, tak: &Tak) -> Bericht {
    let regels = tak.regels().into_iter().map(|(diepte, tak)| regel(diepte, tak)).collect();
    Bericht::nieuw(titel, regels)
}
