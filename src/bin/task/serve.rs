//! `cargo task serve`: the built page on this machine's own address.

use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io};

use tiny_http::{Header, Method, Request, Response, Server};

use crate::run::{Failure, Outcome, say};
use crate::web;
use crate::workshop::Workshop;

/// The port that is tried first.
const PORT: u16 = 4880;
/// What has a browser keep the site: the page that is served here is the one that
/// was edited last.
const KEEPER: &str = "sw.js";
/// How many ports are tried where none is asked for.
const TRIES: u16 = 20;

/// Serves `dist/site/` until it is interrupted. Loading the page again shows
/// what was edited in the meantime.
pub(crate) fn serve(workshop: &mut Workshop, port: Option<u16>, open: bool) -> Outcome {
    let (server, port) = listen(port)?;
    let address = format!("http://127.0.0.1:{port}/");
    say(format!("whosaid is at {address}  (Ctrl-C ends it)"));
    if open {
        open_browser(&address);
    }
    let site = workshop.root.join("dist/site");
    for request in server.incoming_requests() {
        if matches!(request.url(), "/" | "/index.html")
            && let Err(failure) = web::refresh(workshop)
        {
            say(format!("{failure}; the page is the one built before"));
        }
        // A browser that hangs up in the middle is no reason to stop.
        let _ = answer(request, &site);
    }
    Ok(())
}

/// Whether there is a screen with somebody before it.
pub(crate) fn has_screen() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let screen = !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY");
    screen && !is_set("CI") && !is_set("SSH_CONNECTION")
}

fn listen(wanted: Option<u16>) -> Outcome<(Server, u16)> {
    let ports = wanted.map_or(PORT..=PORT + TRIES, |port| port..=port);
    let servers = ports.map(|port| Server::http((Ipv4Addr::LOCALHOST, port)));
    let taken = || Failure::new("the port is taken; give another with --port");
    let server = servers.flatten().next().ok_or_else(taken)?;
    let port = server
        .server_addr()
        .to_ip()
        .map_or(0, |address| address.port());
    Ok((server, port))
}

fn open_browser(address: &str) {
    let program = match env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let mut command = Command::new(program);
    command
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if command.spawn().is_err() {
        say("no browser could be opened; open the address yourself");
    }
}

fn answer(request: Request, site: &Path) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(405));
    }
    let path = file(site, request.url());
    let Some((path, content)) = path.and_then(|path| Some((path.clone(), fs::read(path).ok()?)))
    else {
        return request.respond(Response::from_string("not found").with_status_code(404));
    };
    let mut response = Response::from_data(content);
    for (name, value) in headers(&path) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

/// The file that an address means; `None` where it leads out of the site, or would
/// keep the page as it is now.
fn file(site: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    if path == KEEPER {
        return None;
    }
    let plain = |part: &str| !part.starts_with('.') && !part.contains(['\\', ':', '%']);
    if !path.split('/').all(plain) {
        return None;
    }
    let path = site.join(path);
    Some(if path.is_dir() {
        path.join("index.html")
    } else {
        path
    })
}

fn headers(path: &Path) -> [(&'static str, &'static str); 3] {
    let hashed = path
        .parent()
        .is_some_and(|folder| folder.ends_with("assets"));
    let caching = if hashed {
        "max-age=31536000, immutable"
    } else {
        "no-store"
    };
    [
        ("Content-Type", media_type(path)),
        ("Cache-Control", caching),
        ("X-Content-Type-Options", "nosniff"),
    ]
}

fn media_type(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_mean_files_of_the_site_only() {
        let site = Path::new("site");
        assert_eq!(file(site, "/a/b.js?v=1"), Some(site.join("a/b.js")));
        assert_eq!(file(site, "/../Cargo.toml"), None);
        assert_eq!(file(site, "/a/%2e%2e/b"), None);
        assert_eq!(file(site, "//etc/passwd"), Some(site.join("etc/passwd")));
    }

    #[test]
    fn no_browser_is_told_to_keep_what_is_edited() {
        assert_eq!(file(Path::new("site"), "/sw.js"), None);
    }

    #[test]
    fn a_module_has_the_type_that_browsers_compile_while_it_streams() {
        assert_eq!(media_type(Path::new("a.wasm")), "application/wasm");
    }

    #[test]
    fn the_page_is_never_kept_and_its_hashed_parts_always() {
        assert_eq!(headers(Path::new("site/index.html"))[1].1, "no-store");
        assert!(
            headers(Path::new("site/assets/a-1f.js"))[1]
                .1
                .contains("immutable")
        );
    }

    #[test]
    fn the_next_port_is_taken_where_one_is_in_use() {
        let (_first, port) = listen(None).expect("a port");
        let (_second, next) = listen(None).expect("another port");
        assert_ne!(port, next);
        assert!(listen(Some(port)).is_err(), "asked for by number");
    }
}
