/// Requests and answers: strict JSON, paging, problems, headers.
package cn.jifenbu.web.http;
