/// Spreadsheets, CSV, printed pages and QR codes: one reader and one writer of each.
package cn.jifenbu.document;
