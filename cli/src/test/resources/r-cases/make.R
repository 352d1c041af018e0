# Makes the data and the expected values of RCasesTest with R's survey package (values here: 4.1-1). Rscript make.R
suppressMessages(library(survey))
set.seed(20261123)
# Two stages: three strata, villages within them, people within villages; both stages without replacement.
villages <- data.frame(stratum = rep(c("a", "b", "c"), c(4, 5, 3)), N = rep(c(20, 35, 9), c(4, 5, 3)), village = 1:12,
                       M = sample(40:90, 12, TRUE))
people <- villages[rep(1:12, sample(4:8, 12, TRUE)), ]
people$person <- ave(people$village, people$village, FUN = seq_along)
n <- nrow(people)
people$sex <- sample(c("F", "M"), n, TRUE)
people$edu <- sample(1:3, n, TRUE)
people$score <- round(30 + 6 * people$edu + rnorm(12, 0, 4)[people$village] + rnorm(n, 0, 8))
people$items <- sample(20:40, n, TRUE)
people$pass <- ifelse(people$score > 45, "yes", "no")
people$score[c(5, 17)] <- NA
m <- as.vector(table(people$village)[as.character(people$village)])
nh <- c(a = 4, b = 5, c = 3)[people$stratum]
people$w <- signif(people$N / nh * people$M / m, 12)
people$f1 <- signif(nh / people$N, 15); people$f2 <- signif(m / people$M, 15)
write.csv(people, "people.csv", row.names = FALSE, na = "")
lonely <- people[people$stratum != "c" | people$village == 10, ]
write.csv(lonely, "lonely.csv", row.names = FALSE, na = "")
# Pairs of units for half samples.
pairs <- data.frame(stratum = rep(1:6, each = 4), unit = rep(1:12, each = 2), w = rep(c(3, 5, 2, 4, 6, 1.5), each = 4),
                    x = round(rnorm(24, 50, 10), 1), y = round(rnorm(24, 20, 5), 1))
write.csv(pairs, "pairs.csv", row.names = FALSE)
# Unequal probabilities with Hajek's joint probabilities.
p <- c(.12, .3, .45, .2, .33, .61, .08, .27, .5, .14)
units <- data.frame(unit = 1:10, p = p, size = round(900 * p), y = round(900 * p + rnorm(10, 0, 60)), z = round(runif(10, 1, 9)))
d <- sum(p * (1 - p)); joint <- outer(p, p) * (1 - outer(1 - p, 1 - p) / d); diag(joint) <- p
write.csv(units, "units.csv", row.names = FALSE); write.csv(signif(joint, 15), "joint.csv", row.names = FALSE)

people <- read.csv("people.csv"); lonely <- read.csv("lonely.csv"); units <- read.csv("units.csv")
joint <- as.matrix(read.csv("joint.csv"))
out <- NULL
put <- function(case, id, field, value) out <<- rbind(out, data.frame(case, id, field, value = format(as.vector(value), digits = 17)))
stat <- function(case, id, s, keys = "", deff = FALSE) {
  se <- as.vector(SE(s))
  for (i in seq_along(keys)) { put(case, id, paste0("estimate", keys[i]), coef(s)[i]); put(case, id, paste0("se", keys[i]), se[i]) }
  if (deff) put(case, id, "deff", deff(s))
}
common <- function(case, d, deff = TRUE) {
  stat(case, "mean", if (deff) svymean(~score, d, na.rm = TRUE, deff = TRUE) else svymean(~score, d, na.rm = TRUE), "", deff)
  stat(case, "total", svytotal(~items, d)); stat(case, "ratio", svyratio(~items, ~w, d))
  stat(case, "by", svyby(~items, ~sex + pass, d, svymean), paste0("|", c("F no", "M no", "F yes", "M yes")))
  stat(case, "share", svymean(~pass, d), c("|no", "|yes"))
}
inference <- function(case, d) {
  for (m in c("beta", "xlogit")) { ci <- confint(svyciprop(~I(pass == "yes"), d, method = m))
    put(case, m, "low", ci[1]); put(case, m, "high", ci[2]) }
  for (s in c("F", "Chisq", "Wald", "adjWald")) { x <- svychisq(~pass + edu, d, statistic = s)
    put(case, s, "estimate", x$statistic); put(case, s, "p", x$p.value) }
  for (r in c("math", "school", "hf7")) { q <- svyquantile(~items, d, c(.25, .5), qrule = r)[[1]]
    for (i in 1:2) { k <- paste0("|", c("0.25", "0.5")[i]); put(case, r, paste0("estimate", k), q[i, 1]); put(case, r, paste0("low", k), q[i, 2]); put(case, r, paste0("high", k), q[i, 3]) } }
  s <- subset(d, sex == "F"); stat(case, "women", svymean(~items, s)); put(case, "women", "df", degf(s))
}
two <- svydesign(~village + person, strata = ~stratum, fpc = ~N + M, data = people)
common("two stages", two); inference("two stages", two)
wr <- svydesign(~village, strata = ~stratum, weights = ~w, data = people)
common("with replacement", wr); inference("with replacement", wr)
brewer2 <- svydesign(~village + person, strata = ~stratum, fpc = ~f1 + f2, data = people, pps = "brewer")
common("brewer two stages", brewer2, FALSE)
sex <- data.frame(sex = c("F", "M"), Freq = c(1500, 1650)); edu <- data.frame(edu = 1:3, Freq = c(900, 1250, 1000))
cell <- data.frame(expand.grid(sex = c("F", "M"), edu = 1:3), Freq = c(420, 480, 600, 650, 480, 520))
post <- postStratify(two, ~sex + edu, cell); common("post-stratified", post); inference("post-stratified", post)
rk <- rake(wr, list(~sex, ~edu), list(sex, edu), control = list(epsilon = 1e-11, maxit = 200))
common("raked", rk); inference("raked", rk)
pop <- c(`(Intercept)` = 3150, sexM = 1650, items = 95000)
common("linear", calibrate(two, ~sex + items, pop)); common("raking", calibrate(two, ~sex + items, pop, calfun = "raking", epsilon = 1e-13))
common("logit", calibrate(two, ~sex + items, pop, calfun = "logit", bounds = c(.3, 3), epsilon = 1e-13))
jk <- as.svrepdesign(svydesign(~village, strata = ~stratum, weights = ~w, fpc = ~N, data = people), type = "JKn")
common("jackknife", jk, FALSE); common("jackknife linear", calibrate(jk, ~sex + items, pop), FALSE)
for (o in c("certainty", "average")) { options(survey.lonely.psu = o)
  common(paste("lonely", o), svydesign(~village, strata = ~stratum, weights = ~w, data = lonely)) }
options(survey.lonely.psu = "fail")
h <- svydesign(~unit, strata = ~stratum, weights = ~w, data = pairs)
for (rho in c(0, .3)) { r <- as.svrepdesign(h, type = if (rho == 0) "BRR" else "Fay", fay.rho = rho); case <- if (rho == 0) "half samples" else "fay"
  stat(case, "mean", svymean(~y, r)); stat(case, "ratio", svyratio(~y, ~x, r)) }
pps <- function(case, d) { stat(case, "total", svytotal(~y, d)); stat(case, "mean", svymean(~y, d)); stat(case, "ratio", svyratio(~y, ~size, d))
  stat(case, "some", svytotal(~y, subset(d, z > 4))) }
pps("brewer", svydesign(~1, fpc = ~p, data = units, pps = "brewer"))
pps("ht", svydesign(~1, fpc = ~p, data = units, pps = ppsmat(joint))); pps("yg", svydesign(~1, fpc = ~p, data = units, pps = ppsmat(joint), variance = "YG"))
write.csv(out, "expected.csv", row.names = FALSE)
