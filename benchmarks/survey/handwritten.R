# The same numbers by hand in base R: PSU x domain sums once, then only sums. Usage: Rscript handwritten.R FILE.csv B
args <- commandArgs(TRUE)
d <- read.csv(args[1])
B <- as.integer(args[2])
peak <- function() as.integer(sub("[^0-9]*([0-9]+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
step <- function(name, expr) { s <- system.time(force(expr)); cat(sprintf("%s|%.3f|%.3f|%.0f\n", name, s[["elapsed"]], s[["user.self"]] + s[["sys.self"]], peak())); flush(stdout()) }
dom <- (d$region - 1L) * 5L + d$grp
J <- max(d$psu)
linearised <- function() {
  key <- (dom - 1) * J + d$psu
  s <- rowsum(cbind(d$w * d$y, d$w), key)
  k <- as.numeric(rownames(s))
  Y <- N <- matrix(0, J, 80)
  Y[k] <- s[, 1]; N[k] <- s[, 2]
  Y <- cbind(Y, rowSums(Y)); N <- cbind(N, rowSums(N))
  p <- colSums(Y) / colSums(N)
  z <- sweep(Y - sweep(N, 2, p, "*"), 2, colSums(N), "/")
  st <- d$stratum[match(seq_len(J), d$psu)]
  nh <- as.vector(table(st)[as.character(st)])
  m <- rowsum(z, st) / as.vector(table(st))
  z <- z - m[match(st, rownames(m)), ]
  list(Y = Y, N = N, st = st, p = p, se = sqrt(colSums(z^2 * nh / (nh - 1))))
}
step("domains", l <- linearised())
cat(sprintf("check|%.15g|%.15g|0\n", l$se[81], l$se[1]))
bootstrap <- function() {
  groups <- split(seq_len(J), l$st)
  T <- matrix(0, B, 81)
  for (r in seq_len(B)) {
    f <- numeric(J)
    for (g in groups) { n <- length(g); f[g] <- tabulate(sample.int(n, n - 1, TRUE), n) * n / (n - 1) }
    T[r, ] <- (f %*% l$Y) / (f %*% l$N)
  }
  apply(T, 2, sd)
}
step("bootstrap domains", b <- bootstrap())
