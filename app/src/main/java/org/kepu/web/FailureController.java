package org.kepu.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/** Where the container sends what no controller answered. */
@Controller
class FailureController implements ErrorController {

    @RequestMapping(
            path = "/error",
            method = {RequestMethod.GET, RequestMethod.POST})
    ModelAndView failure(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Failures.page(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404), "", request);
    }
}
