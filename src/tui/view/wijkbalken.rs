//! What each wijk gets, as bars of basis and plus, with what changed since the plan was opened or saved; below them what
//! the planner must know: ties, corrections, exceptions, and whether the method matters.
//!
//! ```text
//! ┌ Per wijk · samen 292,2 fte ──────────────────┐
//! │ wijk             basis  plus samen sinds open│
//! │▸Centrum ████▒▒▒▒  20,1  20,8  40,9  +0,3     │
//! │ Samen             …                          │
//! │ █ basisniveau  ▒ wijkplus                    │
//! │ ! een andere methode verschuift 2 wijken …   │
//! └──────────────────────────────────────────────┘
//! ```

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use super::afkorting::afkortingen;
use super::grafiek::balk::{self, Deel, LEEG};
use super::grafiek::tekens::{HALF, VOL};
use super::tabel::eerste_rij;
use super::vel::{Vel, breek, kort, vul};
use crate::calc::methodekeuze;
use crate::dekking::Ernst;
use crate::plan::Verdeeleenheid;
use crate::report::niet_ingevuld::Grond;
use crate::text::aantal::hoofdletter;
use crate::text::getoond::{self, Getoond};
use crate::text::{self, getal};
use crate::tui::ijkpunt::Ijkpunt;
use crate::tui::layers::toelichting;
use crate::tui::message::{Doel, Message};
use crate::tui::model::Model;
use crate::tui::scherm::Scherm;

/// Draws the bars and what must be known.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, plan, thema) = (vel.model, &vel.model.werk.plan, vel.thema());
    let uit = &model.stand.uitkomst.verdeling;
    let ijkpunt = Ijkpunt::van(model);
    let maat = Maat(plan.verdeling.eenheid);
    let (basis, plus) = uit.per_wijk(maat.0);
    let (basis_samen, plus_samen): (Decimal, Decimal) = (basis.iter().sum(), plus.iter().sum());
    // Where the basis does not fit there is no plus, and the total is what there was to spread.
    let totaal =
        if uit.tekort.is_zero() { basis_samen + plus_samen } else { plan.verdeling.totaal.bij(model.stand.band) };
    let (was, nu) = (maat.kaal(ijkpunt.totaal()), maat.kaal(basis_samen + plus_samen));
    let was = if was == nu { String::new() } else { format!(" (was {was})") };
    let samen = if Grond::Verdeling.is_leeg(plan) {
        "nog niets te verdelen".to_owned()
    } else {
        format!("samen {} {}{was}", maat.kaal(totaal), maat.eenheid())
    };
    let lang = format!("Per wijk · {samen}, zonder stedelijk");
    let middel = format!("Per wijk · {samen}");
    let past = |kop: &&String| kop.chars().count() + 4 <= usize::from(vlak.width);
    let kop = [&lang, &middel].into_iter().find(past).cloned().unwrap_or_else(|| hoofdletter(&samen));
    let orde =
        model.blik.orde().woorden(Scherm::Verdeling.sleutels()).map_or_else(String::new, |orde| format!(" {orde} "));
    let binnen = vel.kader_met_voet(vlak, &kop, Line::styled(orde, thema.zwak()));
    if plan.wijken.is_empty() {
        let zin = "Dit plan heeft nog geen wijken om over te verdelen.";
        return vel.regels(binnen, breek(zin, usize::from(binnen.width)).into_iter().map(Line::raw));
    }
    let breedte = usize::from(binnen.width);
    let verschillen: Vec<Decimal> = (0..plan.wijken.len())
        .map(|w| ijkpunt.samen(&plan.wijken[w].code).map_or(Decimal::ZERO, |was| basis[w] + plus[w] - was))
        .collect();
    let anders = verschillen.iter().any(|v| !v.is_zero());
    let maten = Maten::van(model, breedte, anders);
    let onder = opmerkingen(vel, breedte, anders, &maten);
    let hoogte = usize::from(binnen.height);
    // The wijken go first; what must be known takes at least two lines.
    let wijken = model.verdeelwijken();
    let rijen = wijken.len().min(hoogte.saturating_sub(2 + onder.len().min(2)).max(1));
    vel.regel(Rect { height: 1, ..binnen }, maten.kop(thema.kop()));
    let lijf = Rect { y: binnen.y + 1, height: u16::try_from(rijen).unwrap_or(0), ..binnen };
    let gekozen = wijken.iter().position(|&w| Some(w) == model.wijk());
    let eerste = eerste_rij(gekozen.unwrap_or(0), rijen, wijken.len());
    for (&w, rij) in wijken.iter().skip(eerste).zip(lijf.rows()) {
        let regel = maten.wijk(vel, w, verschillen[w]);
        vel.regel(rij, regel);
        vel.klikbaar(rij, Message::Kies(Doel::Gebied(w)));
    }
    vel.meer(lijf, eerste > 0, eerste + rijen < wijken.len());
    let mut regels = vec![maten.som(model, basis_samen, plus_samen, verschillen.iter().sum())];
    regels.extend(onder);
    let rest = Rect { y: lijf.bottom(), height: binnen.bottom().saturating_sub(lijf.bottom()), ..binnen };
    let past = usize::from(rest.height);
    if regels.len() > past && past > 1 {
        regels.truncate(past - 1);
        regels.push(Line::styled(" … i toont de hele toelichting", thema.zwak()));
    }
    vel.regels(rest.intersection(binnen), regels);
}

/// How the figures of the distribution are written.
#[derive(Clone, Copy)]
pub(super) struct Maat(pub Verdeeleenheid);

impl Maat {
    /// Cells of a number and of a sum.
    fn breed(self) -> usize {
        match self.0 {
            Verdeeleenheid::Fte => 6,
            Verdeeleenheid::Euro => 7,
        }
    }

    /// Fte in tenths, euro in thousands.
    pub fn kaal(self, waarde: Decimal) -> String {
        self.getoond(waarde).tekst()
    }

    fn getoond(self, waarde: Decimal) -> Getoond {
        match self.0 {
            Verdeeleenheid::Fte => getoond::rond(waarde, 1),
            Verdeeleenheid::Euro => getoond::rond(waarde * Decimal::new(1, 3), 0),
        }
    }

    fn kolom(self, waarde: Decimal) -> String {
        vul(&self.kaal(waarde), self.breed(), true)
    }

    fn verschil(self, waarde: Decimal) -> String {
        vul(&self.getoond(waarde).verschil(), self.breed(), true)
    }

    pub fn eenheid(self) -> &'static str {
        match self.0 {
            Verdeeleenheid::Fte => "fte",
            Verdeeleenheid::Euro => "× € 1.000",
        }
    }
}

/// True when basis, plus and both together add up over the wijken, and basis and plus in each, as they are shown.
fn tellen_op(maat: Maat, basis: &[Decimal], plus: &[Decimal]) -> bool {
    let samen: Vec<Decimal> = basis.iter().zip(plus).map(|(b, p)| b + p).collect();
    let telt = |delen: &[Decimal]| {
        getoond::telt_op(delen.iter().map(|&deel| maat.getoond(deel)), maat.getoond(delen.iter().sum()))
    };
    let som = |delen: &[Decimal]| delen.iter().sum::<Decimal>();
    let rij = |b, p| getoond::telt_op([maat.getoond(b), maat.getoond(p)], maat.getoond(b + p));
    let rijen = basis.iter().zip(plus).all(|(&b, &p)| rij(b, p)) && rij(som(basis), som(plus));
    rijen && [basis, plus, &samen].into_iter().all(telt)
}

/// Where everything stands on a line.
struct Maten {
    maat: Maat,
    naam: usize,
    balk: usize,
    anders: bool,
    /// True where there is room for who is needed and who is there, beside what is given.
    mensen: bool,
    grootste: Decimal,
    namen: Vec<String>,
}

/// What stands behind what a wijk is given, and the cells of each.
const MENSEN: [(&str, usize); 4] = [("benodigd", 10), ("verschil", 9), ("bezet", 8), ("verschil", 9)];
/// From this width on there is room for these and still for bars.
const MET_MENSEN: usize = 86;

impl Maten {
    fn van(model: &Model, breedte: usize, anders: bool) -> Self {
        let maat = Maat(model.werk.plan.verdeling.eenheid);
        let (basis, plus) = model.stand.uitkomst.verdeling.per_wijk(maat.0);
        let naam = if breedte >= 50 { 16 } else { 8 };
        let mensen = breedte >= MET_MENSEN && maat.0 == Verdeeleenheid::Fte;
        let erachter = if mensen { MENSEN.iter().map(|(_, breed)| breed).sum() } else { 0 };
        let getallen = (3 + usize::from(anders)) * maat.breed() + erachter;
        let balk = breedte.saturating_sub(naam + 2 + getallen);
        let grootste = basis.iter().zip(plus).map(|(b, p)| b + p).max().unwrap_or_default().max(Decimal::ONE);
        Self { maat, naam, balk, anders, mensen, grootste, namen: afkortingen(&model.werk.plan.wijken, naam) }
    }

    fn kop(&self, stijl: Style) -> Line<'static> {
        let koppen = &["basis", "plus", "samen", "Δ"][..3 + usize::from(self.anders)];
        let wat = koppen.iter().map(|k| vul(k, self.maat.breed(), true)).collect::<String>();
        let koppen = MENSEN.iter().map(|(kop, breed)| vul(kop, *breed, true)).collect::<String>();
        let mensen = if self.mensen { koppen } else { String::new() };
        Line::styled(format!(" {} {}{wat}{mensen}", vul("wijk", self.naam, false), " ".repeat(self.balk)), stijl)
    }

    /// True when what is needed and what is there, and what is given beyond them, add up over the wijken as they are shown.
    fn mensen_tellen_op(&self, model: &Model) -> bool {
        let (uit, (basis, plus)) = (&model.stand.uitkomst, model.stand.uitkomst.verdeling.per_wijk(self.maat.0));
        let wijken = || 0..model.stad();
        let regel = model.werk.plan.normen.afronding;
        let nodig = |fte: Decimal| getoond::nodig(fte, regel);
        let rond = |fte: Decimal| getoond::rond(fte, 1);
        let telt = |per_wijk: &dyn Fn(usize) -> Decimal, toon: &dyn Fn(Decimal) -> Getoond| {
            getoond::telt_op(wijken().map(|w| toon(per_wijk(w))), toon(wijken().map(per_wijk).sum()))
        };
        let bekend = wijken().all(|w| uit.nodig_bekend(w));
        let met_nodig = || telt(&|w| uit.nodig(w), &nodig) && telt(&|w| basis[w] + plus[w] - uit.nodig(w), &rond);
        let met_bezet = || telt(&|w| uit.er_is(w), &rond) && telt(&|w| basis[w] + plus[w] - uit.er_is(w), &rond);
        !self.mensen || ((!bekend || met_nodig()) && met_bezet())
    }

    /// Who is needed and who is there, each with how much more than that is given; nothing where there is no room.
    fn mensen(&self, model: &Model, gegeven: Decimal, nodig: Decimal, bekend: bool, er_is: Decimal) -> String {
        if !self.mensen {
            return String::new();
        }
        let streep = || getal::STREEP.to_owned();
        let bezet = !Grond::Bezetting.is_leeg(&model.werk.plan);
        let nodig_is = getoond::nodig(nodig, model.werk.plan.normen.afronding).tekst();
        let meer = |fte: Decimal| getoond::rond(gegeven - fte, 1).verschil();
        let vakken = [
            if bekend { nodig_is } else { streep() },
            if bekend { meer(nodig) } else { streep() },
            if bezet { self.maat.kaal(er_is) } else { streep() },
            if bezet { meer(er_is) } else { streep() },
        ];
        vakken.iter().zip(MENSEN).map(|(vak, (_, breed))| vul(vak, breed, true)).collect()
    }

    fn wijk(&self, vel: &Vel<'_, '_>, w: usize, verschil: Decimal) -> Line<'static> {
        let ((basis, plus), thema) = (vel.model.stand.uitkomst.verdeling.per_wijk(self.maat.0), vel.thema());
        let delen = [Deel::vol(basis[w], thema.basis()), Deel { waarde: plus[w], teken: HALF, stijl: thema.plus() }];
        let hier = vel.model.wijk() == Some(w);
        let stijl = if hier { thema.gekozen() } else { Style::new() };
        let mut regel = vec![
            Span::raw(if hier { "▸" } else { " " }),
            Span::styled(vul(&self.namen[w], self.naam, false), stijl),
            Span::raw(" "),
        ];
        regel.extend(balk::spans(&balk::cellen(&delen, self.grootste, self.balk, LEEG)));
        let [van_basis, van_plus, samen] = self.gegeven(vel.model, basis[w], plus[w]);
        regel.extend([Span::raw(van_basis), Span::raw(van_plus), Span::styled(samen, thema.kop())]);
        if self.anders {
            let stijl = if verschil.is_zero() { thema.zwak() } else { thema.oordeel(Ernst::Waarschuwing) };
            regel.push(Span::styled(self.maat.verschil(verschil), stijl));
        }
        let uit = &vel.model.stand.uitkomst;
        let mensen = self.mensen(vel.model, basis[w] + plus[w], uit.nodig(w), uit.nodig_bekend(w), uit.er_is(w));
        regel.push(Span::raw(mensen));
        Line::from(regel)
    }

    /// The basis, the plus and both together; where nothing is split yet that is not nought.
    fn gegeven(&self, model: &Model, basis: Decimal, plus: Decimal) -> [String; 3] {
        let leeg = Grond::Verdeling.is_leeg(&model.werk.plan);
        let kolom = |fte| if leeg { vul(getal::STREEP, self.maat.breed(), true) } else { self.maat.kolom(fte) };
        [basis, plus, basis + plus].map(kolom)
    }

    fn som(&self, model: &Model, basis: Decimal, plus: Decimal, verschil: Decimal) -> Line<'static> {
        let (uit, wijken) = (&model.stand.uitkomst, || 0..model.stad());
        let nodig = wijken().map(|w| uit.nodig(w)).sum();
        let er_is = wijken().map(|w| uit.er_is(w)).sum();
        let mensen = self.mensen(model, basis + plus, nodig, wijken().all(|w| uit.nodig_bekend(w)), er_is);
        let verschil = if self.anders { self.maat.verschil(verschil) } else { String::new() };
        let [b, p, samen] = self.gegeven(model, basis, plus);
        let wat = format!("{b}{p}{samen}{verschil}{mensen}");
        let stijl = model.blik.thema.kop();
        Line::styled(format!(" {} {}{wat}", vul("Samen", self.naam, false), " ".repeat(self.balk)), stijl)
    }
}

/// What must be known about the distribution, the most important first.
fn opmerkingen(vel: &Vel<'_, '_>, breedte: usize, anders: bool, maten: &Maten) -> Vec<Line<'static>> {
    let balken = maten.balk > 1;
    let (model, plan, thema) = (vel.model, &vel.model.werk.plan, vel.thema());
    let uit = &model.stand.uitkomst.verdeling;
    let sinds = match (anders, breedte >= 50) {
        (false, _) => "",
        (true, true) => "  Δ sinds openen of opslaan",
        (true, false) => "  Δ sinds opslaan",
    };
    let mut legenda = Vec::new();
    if balken {
        legenda.extend([
            Span::styled(format!(" {VOL} basis"), thema.basis()),
            Span::styled(format!("  {HALF} plus"), thema.plus()),
        ]);
    }
    legenda.push(Span::styled(sinds, thema.zwak()));
    let mut regels = Vec::from_iter((balken || anders).then(|| Line::from(legenda)));
    let mut zeg = |teken: &str, zin: &str, stijl: Style, hoogstens: usize| {
        let delen = breek(zin, breedte.saturating_sub(3));
        let meer = delen.len() > hoogstens;
        for (i, deel) in delen.into_iter().take(hoogstens).enumerate() {
            let voor = if i == 0 { teken } else { " " };
            let deel =
                if meer && i + 1 == hoogstens { kort(&format!("{deel} …"), breedte.saturating_sub(3)) } else { deel };
            regels.push(Line::styled(format!(" {voor} {deel}"), stijl));
        }
    };
    let alles = &model.stand.uitkomst;
    if maten.mensen {
        zeg("·", "verschil: wat een wijk krijgt, min benodigd en min bezet", thema.zwak(), 1);
    }
    if let Some(w) = model.wijk().filter(|_| !maten.mensen) {
        let nodig = getoond::nodig(alles.nodig(w), plan.normen.afronding).tekst();
        let nodig = if alles.nodig_bekend(w) { nodig } else { getal::STREEP.to_owned() };
        let leeg = Grond::Bezetting.is_leeg(plan);
        let bezet = if leeg { getal::STREEP.to_owned() } else { getoond::rond(alles.er_is(w), 1).tekst() };
        zeg("·", &format!("hier benodigd {nodig}, bezet {bezet} fte"), Style::new(), 2);
    }
    if anders && model.werk.plan.verdeling.gewichten != model.werk.schijf.plan.verdeling.gewichten {
        zeg("Δ", text::verdeling::GEEFT, Style::new(), 2);
    }
    if !uit.tekort.is_zero() {
        let zin = format!("het basisniveau is {} meer dan het totaal", getal::fte(uit.tekort));
        zeg("▲", &zin, thema.fout(), 2);
    }
    let maat = Maat(plan.verdeling.eenheid);
    let (basis, plus) = uit.per_wijk(maat.0);
    if !tellen_op(maat, basis, plus) || !maten.mensen_tellen_op(model) {
        zeg(getoond::BENADERD, "de getoonde getallen tellen door afronding niet precies op", thema.zwak(), 2);
    }
    let keuze = methodekeuze::bereken(uit);
    let let_op = thema.oordeel(Ernst::Waarschuwing);
    for zin in [toelichting::methode_maakt_uit(&keuze), toelichting::alabama(plan, &keuze)].into_iter().flatten() {
        zeg("!", &zin, let_op, 3);
    }
    for zin in text::verdeling::gelijkspel(plan, uit).into_iter().chain(text::verdeling::rest(plan, uit)) {
        zeg("·", &zin, thema.zwak(), 3);
    }
    let stedelijk = alles.nodig(model.stad());
    if !stedelijk.is_zero() {
        let nodig = getoond::nodig(stedelijk, plan.normen.afronding).tekst();
        zeg("·", &format!("zonder stedelijk: benodigd {nodig} fte"), thema.zwak(), 2);
    }
    // On a narrow screen one line each; the motivation in full stands in the explanation.
    let lang = if breedte >= 60 { 2 } else { 1 };
    for zin in toelichting::correcties(plan, uit) {
        zeg("±", &zin, Style::new(), lang);
    }
    for zin in toelichting::uitzonderingen(plan) {
        zeg("≠", &format!("basis {zin}"), Style::new(), lang);
    }
    regels
}
