//! Writing files so that no failure, full disk or lost power leaves one half-written.
//!
//! Every file is written whole under another name in the same folder, put on disk, and only then takes the place of
//! the old one. Links stay links and rights stay as they are.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::systeem::{self, Rechten};
use crate::text::schrijffout::{Oorzaak, Schrijffout};

/// Writes all texts, or none: every one is on disk under another name before the first takes its place. Folders that
/// are not there yet are made.
///
/// # Errors
/// What stops the writing; each old file is then still whole.
pub fn schrijf_alle(teksten: &[(PathBuf, String)]) -> Result<(), Schrijffout> {
    schrijf_alle_na(teksten, || Ok(()))
}

/// As [`schrijf_alle`], where none of the files may be there already.
///
/// # Errors
/// The first that is there, or what stops the writing.
pub fn schrijf_nieuwe(teksten: &[(PathBuf, String)]) -> Result<(), Schrijffout> {
    // A link counts too, also one to nowhere.
    let daar = || teksten.iter().find(|(pad, _)| pad.symlink_metadata().is_ok());
    let vrij = || daar().map_or(Ok(()), |(pad, _)| Err(Schrijffout::bij(pad, Oorzaak::BestaatAl)));
    vrij()?;
    schrijf_alle_na(teksten, vrij)
}

/// As [`schrijf_alle`]; `vlak_voor` is asked when all is ready and nothing has been replaced.
pub(super) fn schrijf_alle_na<F: From<Schrijffout>>(
    teksten: &[(PathBuf, String)],
    vlak_voor: impl FnOnce() -> Result<(), F>,
) -> Result<(), F> {
    schrijf_alle_met(teksten, vlak_voor, &|bestand, bytes| bestand.write_all(bytes))
}

/// Puts bytes into a file; apart, so that a test can let it fail.
type Schrijver<'s> = &'s dyn Fn(&mut File, &[u8]) -> io::Result<()>;

fn schrijf_alle_met<F: From<Schrijffout>>(
    teksten: &[(PathBuf, String)],
    vlak_voor: impl FnOnce() -> Result<(), F>,
    schrijver: Schrijver<'_>,
) -> Result<(), F> {
    let mut klaar = Vec::new();
    for (pad, tekst) in teksten {
        klaar.push(zet_klaar(pad, tekst, schrijver)?);
    }
    vlak_voor()?;
    for (tijdelijk, doel) in klaar {
        tijdelijk.persist(&doel).map_err(|e| Schrijffout::bij(&doel, &e.error))?;
        systeem::namen_op_schijf(map_van(&doel));
    }
    Ok(())
}

/// Writes one text beside its place and returns that file with the place it is to take.
fn zet_klaar(pad: &Path, tekst: &str, schrijver: Schrijver<'_>) -> Result<(NamedTempFile, PathBuf), Schrijffout> {
    let doel = doel_van(pad).map_err(|e| Schrijffout::bij(pad, &e))?;
    let fout = |e: io::Error| Schrijffout::bij(&doel, &e);
    let map = map_van(&doel);
    fs::create_dir_all(map).map_err(|e| match (e.kind(), map.ancestors().find(|m| m.is_symlink() && !m.exists())) {
        (_, Some(koppeling)) => Schrijffout::bij(koppeling, Oorzaak::Koppeling),
        (io::ErrorKind::AlreadyExists, None) => Schrijffout::bij(map, Oorzaak::VerkeerdeSoort),
        _ => Schrijffout::bij(map, &e),
    })?;
    let rechten = match fs::metadata(&doel) {
        Ok(gegevens) if gegevens.is_dir() => return Err(Schrijffout::bij(&doel, Oorzaak::VerkeerdeSoort)),
        Ok(gegevens) if gegevens.permissions().readonly() => {
            return Err(Schrijffout::bij(&doel, Oorzaak::AlleenLezen));
        }
        Ok(gegevens) => Some(Rechten::van(&gegevens)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => None,
        Err(e) => return Err(fout(e)),
    };
    if systeem::map_is_vast(map) {
        return Err(Schrijffout::bij(map, Oorzaak::AlleenLezen));
    }
    let mut bouwer = tempfile::Builder::new();
    bouwer.prefix(".wijkplan-").suffix(".tmp");
    if rechten.is_none() {
        systeem::met_gewone_rechten(&mut bouwer);
    }
    let mut tijdelijk = bouwer.tempfile_in(map).map_err(|e| Schrijffout::bij(map, &e))?;
    schrijver(tijdelijk.as_file_mut(), tekst.as_bytes()).map_err(fout)?;
    if let Some(rechten) = rechten {
        rechten.geef(tijdelijk.as_file()).map_err(fout)?;
    }
    tijdelijk.as_file().sync_all().map_err(fout)?;
    Ok((tijdelijk, doel))
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

    fn schrijf(teksten: &[(PathBuf, String)], schrijver: Schrijver<'_>) -> Result<(), Schrijffout> {
        schrijf_alle_met(teksten, || Ok(()), schrijver)
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
        let fout = schrijf_alle_na(&[(weg.join("plan.ron"), "x".to_owned())], verdwijn).unwrap_err();
        assert_eq!(fout.oorzaak, Oorzaak::Ontbreekt);
    }

    #[test]
    fn a_refusal_just_before_replaces_nothing() {
        let map = tempfile::tempdir().unwrap();
        let pad = map.path().join("plan.ron");
        fs::write(&pad, "oud").unwrap();
        let nee = || Err(Schrijffout::bij(&pad, Oorzaak::BestaatAl));
        schrijf_alle_na(&[(pad.clone(), "nieuw".to_owned())], nee).unwrap_err();
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
        schrijf(&[(rond, String::new())], &gewoon).unwrap_err();
    }
}
