package org.kepu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever goes wrong into a page with a sentence that says what to do; never a stack trace. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, "", request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView forbidden(HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, "", request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page(HttpStatus.CONTENT_TOO_LARGE, "", request);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ModelAndView unreadable(HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, "", request);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView unexpected(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return page(known.getStatusCode(), "", request);
        }
        String reference = UuidV7.create().toString().substring(24);
        LOG.error("failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, reference, request);
    }

    static ModelAndView page(HttpStatusCode status, String reference, HttpServletRequest request) {
        FailurePage failure = new FailurePage(status.value(), reference, FailurePage.back(request));
        ModelAndView page = new ModelAndView("web/failure", Map.of("page", failure));
        page.setStatus(status);
        return page;
    }
}
