/// What the OpenAPI document says beyond the annotations.
package cn.jifenbu.web.openapi;
