//! A place that the plan has not.

use super::super::cel::is_onbekend;
use super::super::{Reden, Soort, Uitslag};
use super::gebied::Plek;
use super::kolommen::Veld;
use super::rij::Rij;
use super::velden::neem_over;
use super::{Gelezen, Gezien, Lezer, VLAKBIJ};
use crate::calc::bereik::hemelsbreed;
use crate::plan::codes::{naar_naam, naast};
use crate::plan::deel::Beschreven as _;
use crate::plan::kaal::letters;
use crate::plan::waarde::EIGEN;
use crate::plan::{Bron, Broncode, Gebruik, Herkomst, Kwaliteit, Locatie, Locatiecode, Plan, Punt, Status, Wijziging};

/// What a row adds.
pub(super) fn lees(lezer: &Lezer<'_>, rij: &Rij<'_>, gezien: &mut Gezien) -> Result<Gelezen, Reden> {
    let mut redenen = Vec::new();
    eigen_gemeente(lezer, rij)?;
    let soort = rij.soort_of_fout()?.ok_or(Reden::GeenSoort)?;
    if !soort.precies {
        redenen.push(Reden::SoortGelezen(rij.soortwoord.to_owned(), soort.soort));
    }
    let gegeven = rij.punt.clone()?;
    let plek = wijk(lezer, rij, gegeven, &mut redenen)?;
    let (punt, buurt) = if let Some(punt) = gegeven {
        (punt, None)
    } else {
        let (buurt, punt) = lezer.gebied.staat_voor(plek).ok_or(Reden::GeenWijk)?;
        redenen.push(Reden::PuntVanBuurt(buurt.naam.clone()));
        (punt, Some(buurt.naam.as_str()))
    };
    let mut locatie = Locatie {
        naam: rij.naam.to_owned(),
        soort: soort.soort,
        wijk: lezer.gebied.wijk(plek).code.clone(),
        punt,
        gebruik: if soort.gepland { Gebruik::Plan } else { Gebruik::Open },
        ..Locatie::leeg()
    };
    for (veld, kolom) in lezer.kolommen.velden() {
        neem_over(&mut locatie, veld, &lezer.cel(rij.nummer, kolom))?;
    }
    if lezer.kolommen.van(Veld::Bestaand).is_none() {
        let er_al = matches!(locatie.gebruik, Gebruik::Open | Gebruik::ToekomstOnzeker);
        locatie.bestaand = !lezer.is_eigen() && er_al && locatie.opent.is_none();
    }
    locatie.herkomst = herkomst(lezer, rij, buurt);
    if is_onbekend(rij.naam) {
        redenen.push(Reden::NaamOnbekend);
    }
    redenen.extend(rij.raar_huisnummer.map(|nummer| Reden::Huisnummer(nummer.to_owned())));
    redenen.extend(vlakbij(lezer.plan, &locatie));
    locatie.code = Locatiecode(code(lezer, rij, gezien));
    Ok(Gelezen { uitslag: Uitslag::Nieuw, redenen, wijzigingen: vec![Wijziging::erbij(&locatie)] })
}

/// Refuses a place of another gemeente, where a column says so.
fn eigen_gemeente(lezer: &Lezer<'_>, rij: &Rij<'_>) -> Result<(), Reden> {
    let gemeente = lezer.tekst(rij.nummer, Veld::Gemeente);
    let hier = [&lezer.plan.gemeente.naam, &lezer.plan.gemeente.code];
    let past = is_onbekend(gemeente) || hier.into_iter().any(|eigen| letters(eigen) == letters(gemeente));
    if past { Ok(()) } else { Err(Reden::AndereGemeente(gemeente.to_owned())) }
}

fn wijk(lezer: &Lezer<'_>, rij: &Rij<'_>, punt: Option<Punt>, redenen: &mut Vec<Reden>) -> Result<Plek, Reden> {
    if let Some(plek) = rij.wijk.clone()? {
        return Ok(plek);
    }
    let (plek, hoe) = lezer.gebied.op_punt(punt.ok_or(Reden::GeenWijk)?)?;
    redenen.push(hoe);
    Ok(plek)
}

/// A place of the same kind that stands so near that it may be the same.
fn vlakbij(plan: &Plan, nieuw: &Locatie) -> Option<Reden> {
    let precies = |l: &Locatie| l.punt.kwaliteit == Kwaliteit::Precies;
    let zelfde = plan.locaties.iter().filter(|l| l.soort == nieuw.soort && precies(l) && precies(nieuw));
    let met_afstand = zelfde.map(|l| (hemelsbreed(l.punt, nieuw.punt), l)).filter(|(meter, _)| *meter <= VLAKBIJ);
    let naaste = met_afstand.min_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.code.cmp(&b.1.code)));
    naaste.map(|(meter, l)| Reden::Vlakbij(l.naam.clone(), meter))
}

fn code(lezer: &Lezer<'_>, rij: &Rij<'_>, gezien: &mut Gezien) -> String {
    let eigen = lezer.tekst(rij.nummer, Veld::Code);
    let begin = match (eigen.is_empty(), rij.id.is_empty()) {
        (false, _) => eigen.to_owned(),
        (true, false) => rij.code_van_id(),
        (true, true) => rij.naam.to_owned(),
    };
    let code = naast(&gezien.codes, &begin, "locatie");
    gezien.codes.insert(code.clone());
    code
}

/// Where it comes from, on one line. A place has no field for an address of its own.
fn herkomst(lezer: &Lezer<'_>, rij: &Rij<'_>, buurt: Option<&str>) -> Herkomst {
    let tekst = |veld| lezer.tekst(rij.nummer, veld);
    let mut delen = Vec::new();
    match (rij.adres.is_empty(), rij.id.is_empty()) {
        (false, false) => delen.push(format!("{} ({})", rij.adres, rij.id)),
        (false, true) => delen.push(rij.adres.clone()),
        (true, false) => delen.push(format!("({})", rij.id)),
        (true, true) => {}
    }
    delen.extend([tekst(Veld::Toelichting).to_owned()].into_iter().filter(|t| !is_onbekend(t)));
    let van_plan = lezer.bron_van_plan(rij.nummer);
    let genoemd = tekst(Veld::Bron);
    if van_plan.is_none() && !is_onbekend(genoemd) {
        delen.push(format!("bron: {genoemd}"));
    }
    delen.extend(buurt.map(|naam| format!("punt: buurt {naam}")));
    if lezer.is_eigen() {
        if delen.is_empty() {
            delen.push(EIGEN.to_owned());
        }
        return Herkomst { bron: van_plan, status: Some(Status::Aanname), toelichting: delen.join("; ") };
    }
    let bron = lezer.bron(lezer.plan);
    // A source that does not count itself was only read.
    let status = bron.status.is_none().then_some(Status::OpenbareBron);
    if delen.is_empty() {
        delen.push(format!("uit {}", lezer.bestandsnaam));
    }
    Herkomst { bron: Some(bron.code), status, toelichting: delen.join("; ") }
}

impl Lezer<'_> {
    /// The source of the plan that a row names by its code.
    pub(super) fn bron_van_plan(&self, rij: usize) -> Option<Broncode> {
        let genoemd = self.tekst(rij, Veld::Bron);
        self.plan.bronnen.iter().find(|b| b.code.as_str() == genoemd).map(|b| b.code.clone())
    }

    /// The source that the file is: the one that a plan has of it, or else a new one.
    fn bron(&self, plan: &Plan) -> Bron {
        let scholen = self.kolommen.soort == Soort::Scholen;
        let titel = format!("Bestand {}", self.bestandsnaam);
        let deze = |b: &&Bron| if scholen { b.code.as_str().starts_with("DUO") } else { b.titel == titel };
        if let Some(bron) = plan.bronnen.iter().find(deze) {
            return bron.clone();
        }
        let stam = self.bestandsnaam.split('.').next().unwrap_or_default();
        Bron {
            code: Broncode(if scholen { "DUO".to_owned() } else { naar_naam(plan, "bronnen", stam) }),
            titel: if scholen { "DUO, adressen van scholen".to_owned() } else { titel },
            status: scholen.then_some(Status::Gemeten),
            vindplaats: self.bestandsnaam.to_owned(),
            licentie: if scholen { "Open data, bron: DUO".to_owned() } else { String::new() },
            ..Bron::leeg()
        }
    }

    /// The changes of a row, with the source that it brings where the plan has that not yet.
    pub(super) fn met_bron(&self, stand: &Plan, wijzigingen: Vec<Wijziging>) -> Vec<Wijziging> {
        let nieuw = wijzigingen.iter().find_map(Wijziging::erbij_van::<Locatie>);
        let genoemd = nieuw.and_then(|l| l.herkomst.bron.as_ref());
        let onbekend = genoemd.filter(|code| !stand.bronnen.iter().any(|b| b.code == **code));
        let bron = onbekend.map(|_| Wijziging::erbij(&self.bron(self.plan)));
        bron.into_iter().chain(wijzigingen).collect()
    }
}
