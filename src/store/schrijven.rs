//! Writing files so that no failure, full disk or lost power leaves one half-written.
//!
//! Every file is written whole under another name in the same folder, readable for the writer only where it replaces
//! another, put on disk, and only then takes the place of the old one. Links stay links; mode, group and owner stay as
//! they are, as far as the system lets the writer give them. What a failed attempt made is taken away again.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::staat::uitgeschreven;
use super::systeem::{self, Rechten, Verlies};
use crate::text::schrijffout::{Halverwege, Oorzaak, Schrijffout};

/// How the name of a file begins and ends that is not whole yet.
pub(super) const BEZIG: (&str, &str) = (".wijkplan-", ".tmp");

/// The files of which something could not be kept, with what that is.
pub(super) type Verloren = Vec<(PathBuf, Verlies)>;

/// Writes all files, or none: every one is on disk under another name before the first takes its place. Folders that
/// are not there yet are made. A name that begins with `~/` is in the home folder.
///
/// # Errors
/// What stops the writing; each old file is then still whole, and where some were replaced already, the error says
/// which.
pub fn schrijf_alle<B: AsRef<[u8]>>(bestanden: &[(PathBuf, B)]) -> Result<(), Schrijffout> {
    schrijf_alle_na(bestanden, None, || Ok(())).map(drop)
}

/// As [`schrijf_alle`], where none of the files may be there already.
///
/// # Errors
/// The first that is there, or what stops the writing.
pub fn schrijf_nieuwe<B: AsRef<[u8]>>(bestanden: &[(PathBuf, B)]) -> Result<(), Schrijffout> {
    // A link counts too, also one to nowhere.
    let daar = || bestanden.iter().find(|(pad, _)| uitgeschreven(pad).symlink_metadata().is_ok());
    let vrij = || daar().map_or(Ok(()), |(pad, _)| Err(Schrijffout::bij(pad, Oorzaak::BestaatAl)));
    vrij()?;
    schrijf_alle_na(bestanden, None, vrij).map(drop)
}

/// As [`schrijf_alle`]; `vlak_voor` is asked when all is ready and nothing has been replaced. A file that is new is for
/// whom `voorbeeld` is for, where that is there.
pub(super) fn schrijf_alle_na<B: AsRef<[u8]>, F: From<Schrijffout>>(
    bestanden: &[(PathBuf, B)],
    voorbeeld: Option<&Path>,
    vlak_voor: impl FnOnce() -> Result<(), F>,
) -> Result<Verloren, F> {
    schrijf_alle_met(bestanden, voorbeeld, vlak_voor, &|bestand, bytes| bestand.write_all(bytes))
}

/// Puts bytes into a file; apart, so that a test can let it fail.
type Schrijver<'s> = &'s dyn Fn(&mut File, &[u8]) -> io::Result<()>;

fn schrijf_alle_met<B: AsRef<[u8]>, F: From<Schrijffout>>(
    bestanden: &[(PathBuf, B)],
    voorbeeld: Option<&Path>,
    vlak_voor: impl FnOnce() -> Result<(), F>,
    schrijver: Schrijver<'_>,
) -> Result<Verloren, F> {
    let mut mappen = Vec::new();
    let geschreven = klaar_en_op_hun_plaats(bestanden, voorbeeld, vlak_voor, schrijver, &mut mappen);
    if geschreven.is_err() {
        // The deepest first; one that someone has put something in stays.
        mappen.sort_by_key(|map: &PathBuf| std::cmp::Reverse(map.components().count()));
        for map in mappen {
            let _ = fs::remove_dir(map);
        }
    }
    geschreven
}

fn klaar_en_op_hun_plaats<B: AsRef<[u8]>, F: From<Schrijffout>>(
    bestanden: &[(PathBuf, B)],
    voorbeeld: Option<&Path>,
    vlak_voor: impl FnOnce() -> Result<(), F>,
    schrijver: Schrijver<'_>,
    mappen: &mut Vec<PathBuf>,
) -> Result<Verloren, F> {
    let voorbeeld = voorbeeld.and_then(|pad| fs::metadata(pad).ok()).filter(fs::Metadata::is_file);
    let mut klaar = Vec::new();
    for (pad, inhoud) in bestanden {
        klaar.push(Klaar::zet(&uitgeschreven(pad), inhoud.as_ref(), voorbeeld.as_ref(), schrijver, mappen)?);
    }
    vlak_voor()?;
    Ok(neem_plaats(klaar)?)
}

/// Lets each file take its place. When one cannot, what stands where nothing stood before is taken away again.
fn neem_plaats(klaar: Vec<Klaar>) -> Result<Verloren, Schrijffout> {
    let alle: Vec<PathBuf> = klaar.iter().map(|k| k.pad.clone()).collect();
    let (mut vervangen, mut erbij, mut verloren) = (Vec::new(), Vec::new(), Vec::new());
    for Klaar { tijdelijk, pad, doel, nieuw, verlies } in klaar {
        if let Err(fout) = tijdelijk.persist(&doel) {
            for doel in erbij {
                let _ = fs::remove_file(doel);
            }
            let niet = alle.into_iter().filter(|p| !vervangen.contains(p)).collect();
            return Err(Schrijffout::bij(&pad, &fout.error).na(Halverwege { wel: vervangen, niet }));
        }
        systeem::namen_op_schijf(map_van(&doel));
        if !verlies.is_niets() {
            verloren.push((pad.clone(), verlies));
        }
        if nieuw {
            erbij.push(doel);
        } else {
            vervangen.push(pad);
        }
    }
    Ok(verloren)
}

/// A file that is whole, beside the place that it is to take.
struct Klaar {
    tijdelijk: NamedTempFile,
    /// As the caller named it.
    pad: PathBuf,
    /// Where that leads.
    doel: PathBuf,
    /// True when nothing stands there.
    nieuw: bool,
    /// What it could not keep of the file that it replaces or is like.
    verlies: Verlies,
}

impl Klaar {
    fn zet(
        pad: &Path,
        inhoud: &[u8],
        voorbeeld: Option<&fs::Metadata>,
        schrijver: Schrijver<'_>,
        mappen: &mut Vec<PathBuf>,
    ) -> Result<Self, Schrijffout> {
        let doel = doel_van(pad).map_err(|_| Schrijffout::bij(pad, Oorzaak::Kring))?;
        let fout = |e: io::Error| Schrijffout::bij(&doel, &e);
        let oude = oude_rechten(pad, &doel)?;
        let nieuw = oude.is_none();
        let rechten = oude.or_else(|| voorbeeld.map(Rechten::van));
        let map = map_van(&doel);
        maak_map(map, mappen)?;
        if systeem::map_is_vast(map) {
            return Err(Schrijffout::bij(map, Oorzaak::AlleenLezen));
        }
        let mut bouwer = tempfile::Builder::new();
        bouwer.prefix(BEZIG.0).suffix(BEZIG.1);
        if rechten.is_none() {
            systeem::met_gewone_rechten(&mut bouwer);
        }
        let mut tijdelijk = bouwer.tempfile_in(map).map_err(|e| Schrijffout::bij(map, &e))?;
        // As long as this is held nobody takes it for what a kill left; where there are no locks its age says so.
        let _ = tijdelijk.as_file().try_lock();
        schrijver(tijdelijk.as_file_mut(), inhoud).map_err(fout)?;
        let gegeven = rechten.map(|rechten| rechten.geef(tijdelijk.as_file())).transpose().map_err(fout)?;
        // A new file had no other owner.
        let verlies = gegeven.map(|v| Verlies { eigenaar: v.eigenaar && !nieuw, ..v }).unwrap_or_default();
        tijdelijk.as_file().sync_all().map_err(fout)?;
        Ok(Self { tijdelijk, pad: pad.to_owned(), doel, nieuw, verlies })
    }
}

/// The rights of what stands at `doel`, when that may be replaced.
fn oude_rechten(pad: &Path, doel: &Path) -> Result<Option<Rechten>, Schrijffout> {
    // The system has links that lead to no name, such as /dev/stdout: both are looked at.
    for hier in [pad, doel] {
        if fs::metadata(hier).is_ok_and(|g| !g.is_file() && !g.is_dir()) {
            return Err(Schrijffout::bij(hier, Oorzaak::GeenBestand));
        }
    }
    match fs::metadata(doel) {
        Ok(gegevens) if gegevens.is_dir() => Err(Schrijffout::bij(doel, Oorzaak::VerkeerdeSoort)),
        Ok(gegevens) if gegevens.permissions().readonly() => Err(Schrijffout::bij(doel, Oorzaak::AlleenLezen)),
        Ok(gegevens) => Ok(Some(Rechten::van(&gegevens))),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(Schrijffout::bij(doel, &e)),
    }
}

/// Makes a folder, and notes which were not there.
fn maak_map(map: &Path, gemaakt: &mut Vec<PathBuf>) -> Result<(), Schrijffout> {
    let weg = |m: &&Path| !m.as_os_str().is_empty() && m.symlink_metadata().is_err();
    gemaakt.extend(map.ancestors().take_while(weg).map(Path::to_owned));
    fs::create_dir_all(map).map_err(|e| match (e.kind(), map.ancestors().find(|m| m.is_symlink() && !m.exists())) {
        (_, Some(koppeling)) => Schrijffout::bij(koppeling, Oorzaak::Koppeling),
        (io::ErrorKind::AlreadyExists, None) => Schrijffout::bij(map, Oorzaak::VerkeerdeSoort),
        _ => Schrijffout::bij(map, &e),
    })
}

/// The file itself, where `pad` is a link to it, even one to a file that is not there yet.
fn doel_van(pad: &Path) -> io::Result<PathBuf> {
    let mut doel = pad.to_owned();
    for _ in 0..40 {
        match fs::read_link(&doel) {
            Ok(verder) => doel = map_van(&doel).join(verder),
            Err(_) => return Ok(doel),
        }
    }
    Err(io::Error::from(io::ErrorKind::InvalidInput))
}

pub(super) fn map_van(pad: &Path) -> &Path {
    pad.parent().filter(|m| !m.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schrijf(teksten: &[(PathBuf, String)], schrijver: Schrijver<'_>) -> Result<Verloren, Schrijffout> {
        schrijf_alle_met(teksten, None, || Ok(()), schrijver)
    }

    fn gewoon(bestand: &mut File, bytes: &[u8]) -> io::Result<()> {
        bestand.write_all(bytes)
    }

    fn namen(map: &Path) -> Vec<String> {
        let mut namen: Vec<_> =
            fs::read_dir(map).unwrap().map(|d| d.unwrap().file_name().into_string().unwrap()).collect();
        namen.sort();
        namen
    }

    #[test]
    fn a_full_disk_leaves_every_file_as_it_was() {
        let map = tempfile::tempdir().unwrap();
        let map = map.path();
        let paden = [map.join("een.ron"), map.join("twee.ron")];
        for pad in &paden {
            fs::write(pad, "oud").unwrap();
        }
        let teksten = [(paden[0].clone(), "nieuw".to_owned()), (paden[1].clone(), "x".repeat(100))];
        let na_twintig = |bestand: &mut File, bytes: &[u8]| {
            let (past, rest) = bytes.split_at(bytes.len().min(20));
            bestand.write_all(past)?;
            if rest.is_empty() { Ok(()) } else { Err(io::Error::from(io::ErrorKind::StorageFull)) }
        };
        let fout = schrijf(&teksten, &na_twintig).unwrap_err();
        assert_eq!((fout.oorzaak, fout.pad.as_path()), (Oorzaak::SchijfVol, paden[1].as_path()));
        assert!(paden.iter().all(|pad| fs::read_to_string(pad).unwrap() == "oud"));
        assert_eq!(namen(map), ["een.ron", "twee.ron"]);
    }

    #[test]
    fn a_folder_that_is_gone_or_no_folder_is_told() {
        let map = tempfile::tempdir().unwrap();
        fs::write(map.path().join("bestand"), "").unwrap();
        let fout = schrijf(&[(map.path().join("bestand/plan.ron"), String::new())], &gewoon).unwrap_err();
        assert_eq!(fout.oorzaak, Oorzaak::VerkeerdeSoort);
        fs::create_dir(map.path().join("plan.ron")).unwrap();
        let fout = schrijf(&[(map.path().join("plan.ron"), String::new())], &gewoon).unwrap_err();
        assert_eq!(fout.oorzaak, Oorzaak::VerkeerdeSoort);
        // A folder that vanishes between the making ready and the replacing.
        let weg = map.path().join("weg");
        let verdwijn = || fs::remove_dir_all(&weg).map_err(|e| Schrijffout::bij(&weg, &e));
        let fout = schrijf_alle_na(&[(weg.join("plan.ron"), "x".to_owned())], None, verdwijn).unwrap_err();
        assert_eq!(fout.oorzaak, Oorzaak::Ontbreekt);
    }

    #[test]
    fn what_a_failed_attempt_made_is_taken_away_again() {
        let map = tempfile::tempdir().unwrap();
        let nieuw = map.path().join("mijn/plan");
        let paden = [nieuw.join("plan.ron"), nieuw.join("wijken/een.ron")];
        let teksten = paden.each_ref().map(|pad| (pad.clone(), "tekst".to_owned()));
        let vol = |bestand: &mut File, bytes: &[u8]| {
            bestand.write_all(&bytes[..2])?;
            Err(io::Error::from(io::ErrorKind::StorageFull))
        };
        assert_eq!(schrijf(&teksten, &vol).unwrap_err().oorzaak, Oorzaak::SchijfVol);
        assert!(namen(map.path()).is_empty());
        // Also what had its place already, where nothing stood before.
        let daar = || fs::create_dir(&paden[1]).map_err(|e| Schrijffout::bij(&paden[1], &e));
        let fout = schrijf_alle_na(&teksten, None, daar).unwrap_err();
        assert_eq!((fout.oorzaak, namen(&nieuw)), (Oorzaak::VerkeerdeSoort, vec!["wijken".to_owned()]));
    }

    #[test]
    fn what_stops_halfway_says_which_files_are_new() {
        let map = tempfile::tempdir().unwrap();
        let paden = ["een.ron", "twee.ron", "drie.ron"].map(|naam| map.path().join(naam));
        for pad in &paden {
            fs::write(pad, "oud").unwrap();
        }
        let teksten = paden.each_ref().map(|pad| (pad.clone(), "nieuw".to_owned()));
        let in_de_weg = || {
            fs::remove_file(&paden[1])
                .and_then(|()| fs::create_dir(&paden[1]))
                .map_err(|e| Schrijffout::bij(&paden[1], &e))
        };
        let fout = schrijf_alle_na(&teksten, None, in_de_weg).unwrap_err();
        assert_eq!((&fout.pad, &fout.oorzaak), (&paden[1], &Oorzaak::VerkeerdeSoort));
        let half = fout.half.as_deref().unwrap();
        assert_eq!((half.wel.as_slice(), half.niet.as_slice()), (&paden[..1], &paden[1..]));
        assert_eq!(fs::read_to_string(&paden[0]).unwrap(), "nieuw");
        assert_eq!(fs::read_to_string(&paden[2]).unwrap(), "oud");
        assert_eq!(namen(map.path()), ["drie.ron", "een.ron", "twee.ron"]);
    }

    #[cfg(all(unix, not(draagbaar)))]
    #[test]
    fn what_is_private_is_so_while_it_is_written() {
        use std::os::unix::fs::PermissionsExt as _;
        let map = tempfile::tempdir().unwrap();
        let pad = map.path().join("plan.ron");
        fs::write(&pad, "oud").unwrap();
        fs::set_permissions(&pad, fs::Permissions::from_mode(0o660)).unwrap();
        let kijk = |bestand: &mut File, bytes: &[u8]| {
            assert_eq!(bestand.metadata()?.permissions().mode() & 0o777, 0o600);
            bestand.write_all(bytes)
        };
        assert!(schrijf(&[(pad.clone(), "nieuw".to_owned())], &kijk).unwrap().is_empty());
        assert_eq!(fs::metadata(&pad).unwrap().permissions().mode() & 0o777, 0o660);
    }

    #[cfg(all(unix, not(draagbaar)))]
    #[test]
    fn a_new_file_is_for_whom_the_plan_is_for() {
        use std::os::unix::fs::PermissionsExt as _;
        let map = tempfile::tempdir().unwrap();
        let (plan, wijk) = (map.path().join("plan.ron"), map.path().join("wijken/WK1.ron"));
        for modus in [0o600, 0o664] {
            fs::write(&plan, "").unwrap();
            fs::set_permissions(&plan, fs::Permissions::from_mode(modus)).unwrap();
            let _ = fs::remove_file(&wijk);
            schrijf_alle_na(&[(wijk.clone(), "x")], Some(&plan), || Ok::<(), Schrijffout>(())).unwrap();
            assert_eq!(fs::metadata(&wijk).unwrap().permissions().mode() & 0o777, modus);
        }
    }

    #[test]
    fn a_refusal_just_before_replaces_nothing() {
        let map = tempfile::tempdir().unwrap();
        let pad = map.path().join("plan.ron");
        fs::write(&pad, "oud").unwrap();
        let nee = || Err(Schrijffout::bij(&pad, Oorzaak::BestaatAl));
        schrijf_alle_na(&[(pad.clone(), "nieuw".to_owned())], None, nee).unwrap_err();
        assert_eq!((fs::read_to_string(&pad).unwrap().as_str(), namen(map.path()).len()), ("oud", 1));
    }

    #[cfg(all(unix, not(draagbaar)))]
    #[test]
    fn a_read_only_folder_is_respected_and_a_dangling_link_is_followed() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let map = tempfile::tempdir().unwrap();
        let vast = map.path().join("vast");
        fs::create_dir(&vast).unwrap();
        fs::write(vast.join("plan.ron"), "oud").unwrap();
        fs::set_permissions(&vast, fs::Permissions::from_mode(0o555)).unwrap();
        let fout = schrijf(&[(vast.join("plan.ron"), "nieuw".to_owned())], &gewoon).unwrap_err();
        assert_eq!((fout.oorzaak, fout.pad), (Oorzaak::AlleenLezen, vast.clone()));
        fs::set_permissions(&vast, fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(fs::read_to_string(vast.join("plan.ron")).unwrap(), "oud");

        let via = map.path().join("via.ron");
        symlink("elders/echt.ron", &via).unwrap();
        schrijf(&[(via.clone(), "nieuw".to_owned())], &gewoon).unwrap();
        assert!(via.is_symlink());
        assert_eq!(fs::read_to_string(map.path().join("elders/echt.ron")).unwrap(), "nieuw");
        let rond = map.path().join("rond.ron");
        symlink("rond.ron", &rond).unwrap();
        assert_eq!(schrijf(&[(rond, String::new())], &gewoon).unwrap_err().oorzaak, Oorzaak::Kring);
    }
}
