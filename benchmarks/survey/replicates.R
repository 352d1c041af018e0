# The survey package's bootstrap, step by step. Usage: Rscript replicates.R FILE.csv B. run.sh sets limits of
# time and memory; what did not come to an end is missing in the output, with the reason on standard error.
suppressMessages(library(survey))
args <- commandArgs(TRUE)
d <- read.csv(args[1])
peak <- function() as.integer(sub("[^0-9]*([0-9]+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
step <- function(name, expr) { s <- system.time(force(expr)); cat(sprintf("%s|%.3f|%.3f|%.0f\n", name, s[["elapsed"]], s[["user.self"]] + s[["sys.self"]], peak())); flush(stdout()) }
des <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = d)
step("bootstrap", bs <- as.svrepdesign(des, type = "subbootstrap", replicates = as.integer(args[2])))
step("bootstrap domains", b <- svyby(~y, ~region + grp, bs, svymean))
W <- sum(d$w)
margin <- function(v) { t <- tapply(d$w, d[[v]], sum); f <- 1 + 0.1 * sin(seq_along(t)); x <- t * f
  r <- data.frame(names(t), x * W / sum(x)); names(r) <- c(v, "Freq"); r }
ms <- lapply(c("region", "sex", "edu"), margin)
step("bootstrap raked domains", { rk <- rake(bs, list(~region, ~sex, ~edu), ms, control = list(epsilon = 1e-6, maxit = 100))
  svyby(~y, ~region + grp, rk, svymean) })
