# R's survey package. Prints: step|seconds elapsed|CPU seconds|peak MB. Usage: Rscript package.R FILE.csv
suppressMessages(library(survey))
args <- commandArgs(TRUE)
d <- read.csv(args[1])
peak <- function() as.integer(sub("[^0-9]*([0-9]+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
step <- function(name, expr) { s <- system.time(force(expr)); cat(sprintf("%s|%.3f|%.3f|%.0f\n", name, s[["elapsed"]], s[["user.self"]] + s[["sys.self"]], peak())); flush(stdout()) }
step("design", des <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = d))
step("mean", m <- svymean(~y, des))
step("domains", b <- svyby(~y, ~region + grp, des, svymean))
cat(sprintf("check|%.15g|%.15g|0\n", SE(m), SE(b)[1]))
W <- sum(d$w)
margin <- function(v) { t <- tapply(d$w, d[[v]], sum); f <- 1 + 0.1 * sin(seq_along(t)); x <- t * f
  r <- data.frame(names(t), x * W / sum(x)); names(r) <- c(v, "Freq"); r }
ms <- lapply(c("region", "sex", "edu"), margin)
step("rake", rk <- rake(des, list(~region, ~sex, ~edu), ms, control = list(epsilon = 1e-6, maxit = 100)))
step("raked domains", rb <- svyby(~y, ~region + grp, rk, svymean))
cat(sprintf("checkraked|%.15g|0|0\n", SE(rb)[1]))
