# More designs for RCasesTest, each asked the same battery of questions: lonely units in domains, strata at two stages,
# missing values, ties of quantiles, tests on replicates. R's survey package (values here: 4.1-1). Rscript batteries.R
suppressMessages({library(survey); library(jsonlite)})
set.seed(7)
again <- function(d, file) { write.csv(d, file, row.names = FALSE, na = ""); read.csv(file, na.strings = c("", "NA")) }
n <- 60; size <- c(10, 8, 1, 12, 9, 1, 11, 8)
alone <- data.frame(st = rep(1:8, size), x = round(rnorm(n, 50, 9), 2), y = round(rexp(n) * 10, 2),
                    g = sample(c("u", "v"), n, TRUE), w = round(runif(n, 2, 9), 2), N = rep(c(40, 30, 6, 50, 33, 1, 44, 30), size))
alone$cl <- ave(alone$st, alone$st, FUN = function(s) (seq_along(s) + 1) %/% 2); alone$x[c(3, 20)] <- NA
alone <- again(alone, "alone.csv")
v <- data.frame(s1 = rep(c("A", "B", "C"), c(5, 4, 6)), N1 = rep(c(30, 12, 25), c(5, 4, 6)), v = 1:15)
both <- v[rep(1:15, each = 8), ]; both$s2 <- rep(c("x", "y"), 60); both$N2 <- ifelse(both$s2 == "x", 40, 25) + both$v
both$p <- ave(both$v, both$v, FUN = seq_along); both$x <- round(rnorm(120, 20, 4) + both$v, 2); both$y <- round(rexp(120, .1), 2)
both$g <- sample(c("k", "l", "m", NA), 120, TRUE, c(.4, .3, .2, .1)); both$x[sample(120, 9)] <- NA; both$q <- ifelse(both$y > 8, 1, 0)
both <- again(both, "both.csv")
even <- data.frame(id = 1:100, st = rep(1:2, each = 50), w = 30.97, x = sample(300:900, 100), y = sample(20:60, 100, TRUE), g = rep(c("a", "b", "b", "c"), 25), q = rep(0:1, c(40, 60)))
even <- again(even, "even.csv")

out <- NULL; cases <- list()
put <- function(case, id, field, value, key = "") out <<- rbind(out, data.frame(case, id, field = paste0(field, if (key != "") paste0("|", key)), value = sprintf("%.17g", as.vector(value))))
stat <- function(case, id, s, keys = "") { se <- as.vector(SE(s)); for (i in seq_along(keys)) { put(case, id, "estimate", coef(s)[i], keys[i]); put(case, id, "se", se[i], keys[i]) } }
ask <- function(case, data, design, d, where = NULL, test = NULL, quantiles = TRUE) {
  e <- list(); add <- function(...) e[[length(e) + 1]] <<- list(...)
  if (!is.null(where)) { design$where <- where[[1]]; d <- eval(bquote(subset(d, .(str2lang(where[[2]]))))) }
  add(id = "mean", type = "mean", of = "x"); stat(case, "mean", svymean(~x, d, na.rm = TRUE)); put(case, "mean", "df", if (inherits(d, "svyrep.design")) design$df else degf(d))
  add(id = "total", type = "total", of = "x"); stat(case, "total", svytotal(~x, d, na.rm = TRUE))
  add(id = "ratio", type = "ratio", of = "x", over = "y"); stat(case, "ratio", svyratio(~x, ~y, d, na.rm = TRUE))
  b <- svyby(~x, ~g, d, svytotal, na.rm = TRUE)
  if (nrow(b) > 1) { add(id = "by", type = "total", of = "x", by = "g"); stat(case, "by", b, as.character(b$g)) }
  if (quantiles) { add(id = "q", type = "quantile", of = "x", probs = c(.1, .25, .5, .75, .9)); q <- svyquantile(~x, d, c(.1, .25, .5, .75, .9), na.rm = TRUE)[[1]]
    for (i in 1:5) for (f in 1:3) put(case, "q", c("estimate", "low", "high")[f], q[i, f], rownames(q)[i]) }
  if (!is.null(test)) for (s in c("F", "Wald", "adjWald")) { add(id = s, type = "chisq", of = test, statistic = s); t <- svychisq(reformulate(test), d, statistic = s); put(case, s, "estimate", t$statistic); put(case, s, "p", t$p.value) }
  design$df <- NULL; design$estimates <- e; cases[[length(cases) + 1]] <<- list(case = case, data = sub(".csv", "", data), design = design)
}
# survey 4.1-1 centres on 0 for "adjust"; this is the rule of 4.2 and later, for one stage.
adjusted <- function(x, clusters, stratas, fpcs, ...) {
  x <- as.matrix(x); st <- stratas[, 1]; first <- !duplicated(st); n <- fpcs$sampsize[, 1]; N <- if (is.null(fpcs$popsize)) rep(Inf, length(n)) else fpcs$popsize[, 1]
  all <- colSums(x) / sum(n[first]); V <- 0
  for (h in unique(st)) { i <- st == h; nh <- n[i][1]; f <- nh / N[i][1]; if (nh < 2 && N[i][1] <= 1) next
    z <- rowsum(x[i, , drop = FALSE], clusters[i, 1]); m <- if (nh < 2) all else colSums(z) / nh
    V <- V + (1 - f) * nh / max(1, nh - 1) * (crossprod(sweep(z, 2, m)) + (nh - nrow(z)) * outer(m, m)) }
  V
}
rule <- get("svyrecvar", envir = asNamespace("survey"))
for (o in c("certainty", "average", "adjust")) {
  options(survey.lonely.psu = o)
  if (o == "adjust") assignInNamespace("svyrecvar", adjusted, "survey")
  one <- list(ids = "cl", strata = "st", weights = "w", nest = TRUE, lonelyPsu = o); d <- svydesign(~cl, strata = ~st, weights = ~w, nest = TRUE, data = alone)
  ask(paste("alone", o), "alone.csv", one, d); ask(paste("alone", o, "group"), "alone.csv", one, d, list("g=u", "g == 'u'"))
  ask(paste("alone", o, "few strata"), "alone.csv", one, d, list("st>4", "st > 4"))
  ask(paste("alone", o, "fpc"), "alone.csv", c(one, fpc = "N"), svydesign(~cl, strata = ~st, weights = ~w, fpc = ~N, nest = TRUE, data = alone))
}
assignInNamespace("svyrecvar", rule, "survey"); options(survey.lonely.psu = "fail")
two <- list(ids = c("v", "p"), strata = c("s1", "s2"), fpc = c("N1", "N2")); d <- svydesign(~v + p, strata = ~s1 + s2, fpc = ~N1 + N2, data = both)
ask("strata twice", "both.csv", two, d, test = c("g", "q"))
for (w in list(list("g=k", "g == 'k'"), list("g!=k", "g != 'k'"), list("x>30", "x > 30"), list("s1=B", "s1 == 'B'"))) ask(paste("strata twice", w[[1]]), "both.csv", two, d, w)
two$calibration <- list(list(method = "linear", margins = list(list(by = "q", totals = list("0" = 9000, "1" = 14000)))))
ask("strata twice calibrated", "both.csv", two, calibrate(d, ~factor(q), c(`(Intercept)` = 23000, `factor(q)1` = 14000)))
flat <- list(weights = "w"); d <- svydesign(~1, weights = ~w, data = even); ask("even", "even.csv", flat, d, test = c("g", "q"))
for (w in list(list("g=b", "g == 'b'"), list("g!=b", "g != 'b'"), list("q=1", "q == 1"))) ask(paste("even", w[[1]]), "even.csv", flat, d, w)
ask("even jackknife", "even.csv", c(flat, list(df = 99, replicates = list(type = "JK1"))), as.svrepdesign(d, type = "JK1"), test = c("g", "q"), quantiles = FALSE)
s <- svydesign(~1, strata = ~st, weights = ~w, data = even)
ask("even jackknife strata", "even.csv", list(strata = "st", weights = "w", df = 98, replicates = list(type = "JKn")), as.svrepdesign(s, type = "JKn"), quantiles = FALSE)
few <- again(even[c(1:20, 51:70), ], "few.csv"); s <- svydesign(~1, strata = ~st, weights = ~w, data = few)
ask("half samples in pairs", "few.csv", list(strata = "st", weights = "w", df = 38, replicates = list(type = "BRR")), as.svrepdesign(s, type = "BRR", large = "split"), quantiles = FALSE)
write.csv(out, "batteries.csv", row.names = FALSE); write_json(cases, "batteries.json", auto_unbox = TRUE, digits = NA, pretty = FALSE)
