//! The tour for who starts for the first time: which steps there are, what each points at, and when it goes on by
//! itself. It lies over no key but its own: everything it tells can be tried at once, on the real screen. Drawing it is
//! for `view::rondleiding`.

use ratatui::layout::Rect;

use super::message::soorten::Tocht;
use super::message::{Doel, Message};
use super::model::Model;
use super::scherm::Scherm;
use super::selectie::ga;

/// A step.
#[derive(Debug)]
pub struct Stap {
    /// Where it is shown.
    pub scherm: Scherm,
    /// What it is about.
    pub titel: &'static str,
    /// What it tells; an action between braces stands for its key.
    pub tekst: &'static str,
    /// What it points at.
    pub wijst: Wijst,
    /// What makes it go on by itself.
    wacht: Wacht,
}

/// What a step points at.
#[derive(Debug)]
pub enum Wijst {
    /// The parts of the screen where a click does this.
    Klik(fn(&Message) -> bool),
    /// A part of the screen that is always in the same place.
    Vlak(fn(Rect) -> Rect),
}

/// What a step waits for; its own key goes on as well.
#[derive(Debug, PartialEq, Eq)]
enum Wacht {
    Niets,
    Verandering,
    Teruggenomen,
}

/// The steps, in their order.
pub static STAPPEN: [Stap; 7] = [
    Stap {
        scherm: Scherm::Overzicht,
        titel: "het antwoord",
        tekst: "Rechtsboven staat of het plan dekkend is: ▲ is een tekort, ! is let op. Elke wijk heeft een eigen oordeel.",
        wijst: Wijst::Vlak(|s| Rect { x: s.x + s.width / 2, y: s.y, width: s.width / 2, height: 1 }),
        wacht: Wacht::Niets,
    },
    Stap {
        scherm: Scherm::Overzicht,
        titel: "wat er ontbreekt",
        tekst: "Kies met ↑ en ↓ een wijk: hier staat wat er in die wijk ontbreekt. Achter → staat een maatregel; \
                {herstel} laat zien wat die zou doen.",
        wijst: Wijst::Klik(|b| matches!(b, Message::Kies(Doel::Bevinding(_)))),
        wacht: Wacht::Niets,
    },
    Stap {
        scherm: Scherm::Formatie,
        titel: "wijzig iets",
        tekst: "Dit zijn de mensen per functie en wijk. Kies met de pijlen een cel en druk op {meer} of {minder}: \
                een tiende fte meer of minder. Probeer het: u kunt het meteen ongedaan maken.",
        wijst: Wijst::Klik(|b| matches!(b, Message::Kies(Doel::Cel(..)))),
        wacht: Wacht::Verandering,
    },
    Stap {
        scherm: Scherm::Formatie,
        titel: "wat het doet",
        tekst: "Deze regel zegt wat er is gewijzigd, met daarachter hoeveel bevindingen er zijn gekomen of gegaan. \
                Alle schermen zijn bijgewerkt.",
        wijst: Wijst::Vlak(|s| Rect { y: s.bottom().saturating_sub(2), height: 1, ..s }),
        wacht: Wacht::Niets,
    },
    Stap {
        scherm: Scherm::Formatie,
        titel: "terug",
        tekst: "Druk op {ongedaan}: uw laatste wijziging is ongedaan gemaakt. Dat kan zo ver terug als u wilt, en met \
                {opnieuw} weer vooruit.",
        wijst: Wijst::Vlak(|s| Rect { y: s.bottom().saturating_sub(2), height: 1, ..s }),
        wacht: Wacht::Teruggenomen,
    },
    Stap {
        scherm: Scherm::Overzicht,
        titel: "opslaan",
        tekst: "Hier staat welk plan u ziet, en of er iets is gewijzigd. {opslaan} slaat op; het ingebouwde voorbeeld \
                zelf verandert nooit, dan vraagt wijkplan een map.",
        wijst: Wijst::Vlak(|s| Rect { width: s.width / 2, height: 1, ..s }),
        wacht: Wacht::Niets,
    },
    Stap {
        scherm: Scherm::Overzicht,
        titel: "hulp",
        tekst: "Onderaan staan de sneltoetsen die nu iets doen. {hulp} toont ze alle, {palet} vindt een actie op naam, \
                {presentatie} toont het plan groot voor een zaal. Deze rondleiding begint opnieuw met {rondleiding}.",
        wijst: Wijst::Klik(|b| matches!(b, Message::Palet | Message::Hulp)),
        wacht: Wacht::Niets,
    },
];

/// Does what the planner asked of the tour.
pub fn tocht(model: &mut Model, tocht: Tocht) {
    let naar = match (tocht, model.blik.rondleiding) {
        (Tocht::Begin, _) => Some(0),
        (Tocht::Verder, Some(nu)) => Some(nu + 1),
        (Tocht::Verder, None) | (Tocht::Weg, _) => None,
    };
    let stap = naar.and_then(|n| STAPPEN.get(n));
    let was = model.blik.rondleiding;
    model.blik.rondleiding = naar.filter(|_| stap.is_some());
    if was.is_some() && stap.is_none() && model.werk.gewijzigd {
        let terug = model.blik.inrichting.toetsen.van("ongedaan");
        model.blik.zeg(format!(
            "de rondleiding is klaar; wat u probeerde, staat nog in het plan: [{terug}] maakt het ongedaan"
        ));
    }
    if let Some(stap) = stap.filter(|s| s.scherm != model.blik.scherm) {
        ga(model, stap.scherm);
    }
}

/// Goes on when what the step waits for was done: there were `voor` changes to undo before.
pub fn volg(model: &mut Model, voor: usize) {
    let Some(stap) = model.blik.rondleiding.and_then(|nu| STAPPEN.get(nu)) else { return };
    let na = model.werk.verloop.gedaan.len();
    let gedaan = match stap.wacht {
        Wacht::Niets => false,
        Wacht::Verandering => na > voor,
        Wacht::Teruggenomen => na < voor,
    };
    if gedaan {
        tocht(model, Tocht::Verder);
    }
}
