# Designs that are easily got wrong, for RCasesTest: units that start anew in every stratum, awkward names, gaps, zero
# weights, unequal probabilities, chains of calibrations, subsets of all of these; every interval, quantile rule and test.
# R's survey package (values here: 4.1-1). Rscript hard.R. Left out is what is decided otherwise (README, "Differences"):
# tests in subsets of calibrated designs, deff with joint probabilities, df of replicates, totals of replicates that drop
# an exhausted stratum, and quantiles by hf4 outside of the data.
suppressMessages({library(survey); library(jsonlite)})
set.seed(4711)
again <- function(d, file) { write.csv(d, file, row.names = FALSE, na = ""); read.csv(file, na.strings = c("", "NA"), check.names = FALSE) }
npsu <- c(5, 4, 6, 3); st <- c("城区", "镇 \"东\"", "乡,西", "S4")
u <- data.frame(st = rep(st, npsu), N1 = rep(c(40, 12, 30, 3), npsu), psu = unlist(lapply(npsu, seq_len)))
u$eff <- rnorm(nrow(u), 0, 3); u$M <- round(runif(nrow(u), 25, 70))
d <- u[rep(seq_len(nrow(u)), sample(6:12, nrow(u), TRUE)), ]; n <- nrow(d); key <- paste(d$st, d$psu)
d$m <- as.vector(table(key)[key]); d$person <- ave(seq_len(n), key, FUN = seq_along)
nh <- setNames(npsu, st)[d$st]; d$f1 <- signif(nh / d$N1, 15); d$f2 <- signif(d$m / d$M, 15)
d$w <- signif(d$N1 / nh * d$M / d$m * runif(n, .8, 1.25), 12); d$p <- signif(1 / d$w, 15)
d$sex <- sample(c("F", "M"), n, TRUE); d$edu <- sample(c("小学", "初中", "高中+"), n, TRUE, c(.3, .5, .2)); d$region <- sample(1:3, n, TRUE)
d$x <- round(40 + d$eff + 5 * (d$edu == "高中+") + rnorm(n, 0, 9), 1); d$y <- round(rexp(n) * 10 + 1, 2); d$b <- as.integer(d$x > 45)
d$x[sample(n, 8)] <- NA; d$b[sample(n, 6)] <- NA; d$g <- ifelse(runif(n) < .05, NA, sample(c("u", "v"), n, TRUE))
d$w0 <- ifelse(runif(n) < .07, 0, d$w); d$eff <- NULL; d$m <- NULL
d <- again(d, "hard.csv")
n <- 24; p <- round(runif(n, .1, .8), 3)
u <- data.frame(p, x = round(100 * p + rnorm(n, 0, 8), 1), y = round(50 * p + runif(n, 1, 9), 1), b = rbinom(n, 1, .5), sex = sample(c("F", "M"), n, TRUE),
                g = sample(c("u", "v"), n, TRUE), edu = sample(c("a", "b", "c"), n, TRUE), region = sample(1:3, n, TRUE)); u$x[3] <- NA
J <- outer(p, p) * (1 - outer(1 - p, 1 - p) / sum(p * (1 - p))); diag(J) <- p; write.csv(signif(J, 15), "hardjoint.csv", row.names = FALSE)
u <- again(u, "hardunits.csv"); J <- as.matrix(read.csv("hardjoint.csv"))
z <- data.frame(st = rep(c("c", "r"), c(12, 20)), psu = rep(c(1:3, 1:5), each = 4), N = rep(c(3, 40), c(12, 20)), w = rep(c(1.5, 11), c(12, 20)))
z$x <- round(rnorm(32, 20, 4), 1); z$y <- round(runif(32, 5, 9), 1); z$b <- rbinom(32, 1, .4); z$sex <- rep(c("F", "M"), 16); z$g <- rep(c("u", "v", "v", "u"), 8)
z$edu <- sample(c("a", "b", "c"), 32, TRUE); z$region <- rep(1:2, 16); z <- again(z, "hardcertain.csv")
halves <- function(k) again(data.frame(st = rep(1:k, each = 4), psu = rep(1:2, 2 * k), w = round(runif(4 * k, 2, 9), 2), x = round(rnorm(4 * k, 30, 6), 1),
  y = round(rexp(4 * k) * 9 + 1, 1), sex = sample(c("F", "M"), 4 * k, TRUE), g = sample(c("u", "v"), 4 * k, TRUE), edu = sample(1:3, 4 * k, TRUE)), paste0("halves", k, ".csv"))

out <- list(); cases <- list()
put <- function(case, id, field, value, key = "") for (i in seq_along(value))
  out[[length(out) + 1]] <<- c(case, id, paste0(if (length(field) >= i) field[i] else field[1], if (any(key != "")) paste0("|", if (length(key) >= i) key[i] else key[1])), sprintf("%.15g", as.vector(value)[i]))
stat <- function(case, id, s, key = "", deff = TRUE, df = NULL) {
  put(case, id, "estimate", coef(s), key); put(case, id, "se", as.vector(SE(s)), key)
  if (!is.null(df)) { ci <- confint(s, df = df); put(case, id, "low", ci[, 1], key); put(case, id, "high", ci[, 2], key) }
  if (deff) { v <- survey::deff(s); put(case, id, "deff", unlist(if (is.matrix(v)) diag(v) else v), key) } }
ask <- function(case, data, design, d, where = NULL, tests = TRUE, rules = c("math", "hf7"), deff = TRUE, replicates = FALSE, totals = TRUE) {
  e <- list(); add <- function(...) e[[length(e) + 1]] <<- list(...); f <- reformulate
  if (!is.null(where)) { design$where <- where; d <- eval(bquote(subset(d, .(str2lang(where))))) }
  df <- if (replicates) NULL else degf(d); few <- is.null(where)
  add(id = "mean", type = "mean", of = "x"); stat(case, "mean", svymean(~x, d, na.rm = TRUE, deff = deff), "", deff, df); if (!replicates) put(case, "mean", "df", df)
  if (totals) { add(id = "total", type = "total", of = "x"); stat(case, "total", svytotal(~x, d, na.rm = TRUE, deff = deff), "", deff, df) }
  r <- tryCatch(svyratio(~x, ~y, d, na.rm = TRUE), error = function(e) NULL)  # fails with joint probabilities and gaps
  if (!is.null(r)) { add(id = "ratio", type = "ratio", of = "x", over = "y"); stat(case, "ratio", r, "", FALSE, df) }
  lev <- as.character(sort(unique(d$variables$edu)))
  add(id = "share", type = "proportion", of = "edu"); stat(case, "share", svymean(~factor(edu), d, deff = deff), lev, deff, df)
  b <- svyby(~x, ~sex + g, d, svymean, na.rm = TRUE, deff = deff); add(id = "by", type = "mean", of = "x", by = c("sex", "g")); stat(case, "by", b, paste(b$sex, b$g), deff)
  if (few && totals) { b <- svyby(~x, ~sex, d, svytotal, na.rm = TRUE); add(id = "bytotal", type = "total", of = "x", by = "sex"); stat(case, "bytotal", b, b$sex, FALSE) }
  if (few) { b <- svyby(~factor(edu), ~sex, d, svymean); add(id = "byshare", type = "proportion", of = "edu", by = "sex"); k <- length(lev)
    for (i in 1:2) { put(case, "byshare", "estimate", unlist(b[i, 1 + 1:k]), paste(b$sex[i], lev)); put(case, "byshare", "se", unlist(b[i, 1 + k + 1:k]), paste(b$sex[i], lev)) } }
  if (!replicates) {
    for (m in c("xlogit", "beta", "asin", "likelihood")) { id <- paste0("ci.", m); add(id = id, type = "proportion", of = "b", ci = m)
      ci <- attr(suppressWarnings(svyciprop(~b, d, method = m, na.rm = TRUE)), "ci"); put(case, id, c("low", "high"), ci) }
    for (r in rules) { id <- paste0("q.", r); add(id = id, type = "quantile", of = "x", probs = c(.1, .5), qrule = r); q <- svyquantile(~x, d, c(.1, .5), na.rm = TRUE, qrule = r)[[1]]
      for (k in 1:2) put(case, id, c("estimate", "low", "high", "se"), q[k, ], rownames(q)[k]) }
    for (m in c("beta", "xlogit")) { id <- paste0("qci.", m); add(id = id, type = "quantile", of = "x", probs = .25, ci = m)
      put(case, id, c("estimate", "low", "high"), svyquantile(~x, d, .25, na.rm = TRUE, interval.type = m)[[1]][1, 1:3]) } }
  if (tests) for (s in c("F", "Chisq", "Wald", "adjWald", "saddlepoint")) { id <- paste0("t.", s); add(id = id, type = "chisq", of = c("edu", "sex"), statistic = s)
    t <- svychisq(~edu + sex, d, statistic = s); put(case, id, "estimate", t$statistic); put(case, id, "p", t$p.value); if (s %in% c("F", "Wald")) put(case, id, c("df1", "df2"), t$parameter) }
  design$estimates <- e; cases[[length(cases) + 1]] <<- list(case = case, data = data, design = design)
}
both <- function(case, data, design, d, where = "region!=1", ..., tests = FALSE) { ask(case, data, design, d, tests = !inherits(d, "svyrep.design"), ...); ask(paste(case, where), data, design, d, where, tests = tests, ...) }
every <- c("math", "school", "hf4", "hf5", "hf6", "hf7", "hf8", "hf9")
both("flat", "hard", list(weights = "w"), svydesign(~1, weights = ~w, data = d), rules = every, tests = TRUE)
dj <- list(ids = "psu", strata = "st", nest = TRUE); wj <- c(dj, weights = "w"); pj <- list(ids = c("psu", "person"), strata = "st", nest = TRUE)
ask("zero weights", "hard", c(dj, weights = "w0"), svydesign(~psu, strata = ~st, nest = TRUE, weights = ~w0, data = d), tests = FALSE)
two <- svydesign(~psu + person, strata = ~st, nest = TRUE, fpc = ~N1 + M, data = d)
both("two stages", "hard", c(pj, list(fpc = c("N1", "M"))), two, tests = TRUE)
both("fractions", "hard", c(pj, list(fpc = c("f1", "f2"), fpcIs = "fraction", weights = "w")), svydesign(~psu + person, strata = ~st, nest = TRUE, fpc = ~f1 + f2, weights = ~w, data = d))
both("one fpc", "hard", c(pj, list(fpc = "N1", probability = "p")), svydesign(~psu, strata = ~st, nest = TRUE, fpc = ~N1, probs = ~p, data = d))
both("second strata", "hard", c(modifyList(pj, list(strata = c("st", "sex"))), list(fpc = c("N1", "M"), weights = "w")), svydesign(~psu + person, strata = ~st + sex, nest = TRUE, fpc = ~N1 + M, weights = ~w, data = d))
ask("clusters", "hard", list(ids = "st", probability = "p"), svydesign(~st, probs = ~p, data = d))
ask("two probabilities", "hard", c(dj, list(probability = c("f1", "f2"))), svydesign(~psu, strata = ~st, nest = TRUE, probs = ~I(f1 * f2), data = d))
both("certain", "hardcertain", c(wj, fpc = "N"), svydesign(~psu, strata = ~st, fpc = ~N, nest = TRUE, weights = ~w, data = z))

one <- svydesign(~psu, strata = ~st, nest = TRUE, weights = ~w, data = d); W <- round(sum(d$w))
tot <- function(v, w = d$w) { t <- tapply(w, v, sum); t <- t * (1 + .06 * sin(seq_along(t))); t * W / sum(t) }
sx <- tot(d$sex); ed <- tot(d$edu); rg <- tot(d$region); m <- function(v, t) list(by = v, totals = as.list(t)); fr <- function(v, t) setNames(data.frame(names(t), as.vector(t)), c(v, "Freq"))
cell <- tapply(d$w, list(d$sex, d$region), sum) * 1.07; cl <- setNames(as.data.frame(as.table(cell)), c("sex", "region", "Freq"))
cells <- list(by = c("sex", "region"), totals = setNames(as.list(as.vector(cell)), as.vector(outer(rownames(cell), colnames(cell), paste, sep = "|"))))
cj <- function(...) c(wj, list(calibration = list(...))); Y <- round(sum(d$w * d$y) * 1.03); more <- list(m("sex", sx), m("edu", ed), list(of = "y", total = Y))
P <- c(`(Intercept)` = W, sexM = sx[["M"]], setNames(ed[-1], paste0("edu", names(ed)[-1])), y = Y); tight <- list(epsilon = 1e-12, maxit = 500)
both("post", "hard", cj(list(method = "poststratify", margins = list(cells))), postStratify(one, ~sex + region, cl))
both("rake", "hard", cj(list(method = "rake", margins = list(m("sex", sx), m("edu", ed), m("region", rg)))), rake(one, list(~sex, ~edu, ~region), list(fr("sex", sx), fr("edu", ed), fr("region", rg)), control = tight), rules = every)
both("linear", "hard", cj(list(method = "linear", margins = more)), calibrate(one, ~sex + edu + y, P))
ask("linear bounds", "hard", cj(list(method = "linear", bounds = c(.9, 1.1), margins = more)), calibrate(one, ~sex + edu + y, P, bounds = c(.9, 1.1), epsilon = 1e-12, maxit = 500))
ask("raking", "hard", cj(list(method = "raking", bounds = c(.5, 2), margins = more)), calibrate(one, ~sex + edu + y, P, calfun = "raking", bounds = c(.5, 2), epsilon = 1e-12))
both("logit", "hard", cj(list(method = "logit", bounds = c(.5, 2), margins = more)), calibrate(one, ~sex + edu + y, P, calfun = "logit", bounds = c(.5, 2), epsilon = 1e-12))
ps <- postStratify(one, ~sex + region, cl); E <- tot(d$edu, weights(ps)); E <- E * sum(weights(ps)) / sum(E)
both("chain", "hard", cj(list(method = "poststratify", margins = list(cells)), list(method = "linear", margins = list(m("edu", E)))), calibrate(ps, ~edu, c(`(Intercept)` = sum(E), setNames(E[-1], paste0("edu", names(E)[-1])))))
r1 <- rake(one, list(~sex, ~edu), list(fr("sex", sx), fr("edu", ed)), control = tight); R <- c(`(Intercept)` = W, setNames(rg[-1], paste0("factor(region)", names(rg)[-1])))
ask("rake then logit", "hard", cj(list(method = "rake", margins = list(m("sex", sx), m("edu", ed))), list(method = "logit", bounds = c(.4, 2.5), margins = list(m("region", rg)))), calibrate(r1, ~factor(region), R, calfun = "logit", bounds = c(.4, 2.5), epsilon = 1e-12))
both("two stages raked", "hard", c(pj, list(fpc = c("N1", "M"), calibration = list(list(method = "rake", margins = list(m("sex", sx), m("edu", ed)))))), rake(two, list(~sex, ~edu), list(fr("sex", sx), fr("edu", ed)), control = tight))

pps <- function(case, design, d, ...) both(case, "hardunits", c(list(probability = "p"), design), d, ...)
br <- svydesign(~1, fpc = ~p, data = u, pps = "brewer"); su <- tapply(1 / u$p, u$sex, sum) * c(1.1, .95)
pps("brewer", list(pps = list(method = "brewer")), br); pps("with replacement", list(), svydesign(~1, probs = ~p, data = u))
pps("brewer post", list(pps = list(method = "brewer"), calibration = list(list(method = "poststratify", margins = list(m("sex", su))))), postStratify(br, ~sex, fr("sex", su)))
pps("ht", list(pps = list(method = "ht", joint = "hardjoint.csv")), svydesign(~1, fpc = ~p, data = u, pps = ppsmat(J)), deff = FALSE)
pps("yg", list(pps = list(method = "yg", joint = "hardjoint.csv")), svydesign(~1, fpc = ~p, data = u, pps = ppsmat(J), variance = "YG"), deff = FALSE)

jk <- as.svrepdesign(svydesign(~psu, strata = ~st, nest = TRUE, weights = ~w, fpc = ~N1, data = d), type = "JKn"); jj <- c(wj, list(fpc = "N1", replicates = list(type = "JKn")))
resampled <- function(case, data, design, d, ...) both(case, data, design, d, replicates = TRUE, ...)
resampled("jkn", "hard", jj, jk); resampled("jkn mse", "hard", c(wj, list(replicates = list(type = "JKn", mse = TRUE))), as.svrepdesign(one, type = "JKn", mse = TRUE))
resampled("jkn raked", "hard", c(jj, list(calibration = list(list(method = "rake", margins = list(m("sex", sx), m("edu", ed)))))), rake(jk, list(~sex, ~edu), list(fr("sex", sx), fr("edu", ed)), control = tight), totals = FALSE, deff = FALSE)
resampled("jkn post", "hard", c(jj, list(calibration = list(list(method = "poststratify", margins = list(cells))))), postStratify(jk, ~sex + region, cl), totals = FALSE, deff = FALSE)
resampled("jk1", "hard", list(ids = "st", weights = "w", replicates = list(type = "JK1")), as.svrepdesign(svydesign(~st, weights = ~w, data = d), type = "JK1"))
for (k in c(11, 35)) { h <- halves(k); s <- svydesign(~psu, strata = ~st, nest = TRUE, weights = ~w, data = h); nm <- paste0("halves", k)
  resampled(paste("half samples", k), nm, c(wj, list(replicates = list(type = "BRR"))), as.svrepdesign(s, type = "BRR"), where = "sex=='F'")
  resampled(paste("fay", k), nm, c(wj, list(replicates = list(type = "Fay", rho = .3))), as.svrepdesign(s, type = "Fay", fay.rho = .3), where = "sex=='F'") }
out <- as.data.frame(do.call(rbind, out)); names(out) <- c("case", "id", "field", "value"); write.csv(out, "hard-expected.csv", row.names = FALSE); write_json(cases, "hard.json", auto_unbox = TRUE, digits = NA)
