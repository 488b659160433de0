package trimtab

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class OptionsTest {
    private val rows = tableOf("id" to listOf("a"))
    private val document = Document.fromJson("""{"kind":"selftest.model","version":1,"body":{"a":[1,2.5]}}""")

    private fun options(result: Selftest.EchoResult): JsonObject = Json.parseToJsonElement(result.text).jsonObject

    @Test
    fun `every option crosses`() {
        val result =
            Selftest.echo(
                rows,
                flag = true,
                count = 3,
                offset = -7,
                level = 2.5,
                limit = 0.1,
                label = "\"l\"\n",
                note = "n",
                direction = Selftest.EchoDirection.FREE_OF_SIGN,
                directions = mapOf("debt" to Selftest.EchoDirections.DOWN),
                levels = listOf(80.0, 95.5),
                names = listOf("a", "b"),
                model = Selftest.EchoModel.VeryFancy,
                seed = 42,
            )
        val expected =
            """{"flag":true,"count":3,"offset":-7,"level":2.5,"limit":0.1,"label":"\"l\"\n","note":"n",
                "direction":"free_of_sign","directions":{"debt":"down"},"levels":[80.0,95.5],
                "names":["a","b"],"model":"very_fancy","seed":42,"outputs":null}"""
        assertEquals(Json.parseToJsonElement(expected), options(result))
    }

    @Test
    fun `the defaults are those of the library`() {
        val plain = options(Selftest.EchoResult(call("selftest.echo", mapOf("rows" to rows))))
        assertEquals(plain, options(Selftest.echo(rows)))
    }

    @Test
    fun `a document stands in for a name and comes back as an output`() {
        val model = Selftest.EchoModel.Of(document)
        val result = Selftest.echo(rows, document = document, bytes = byteArrayOf(0, 1, -1), model = model)
        assertEquals(document, result.document)
        assertEquals(document.json, options(result)["model"])
        assertEquals(listOf<Byte>(0, 1, -1), result.bytes.toList())
    }

    @Test
    fun `numbers that are not finite are refused by name`() {
        for (level in listOf(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
            val error = assertThrows(TrimtabException::class.java) { Selftest.echo(rows, level = level) }
            assertEquals("OPTION_TYPE", error.code)
            assertEquals("level", error.argument)
        }
        val error = assertThrows(TrimtabException::class.java) { Selftest.echo(rows, levels = listOf(1.0, Double.NaN)) }
        assertEquals("levels[1]", error.argument)
    }

    @Test
    fun `an output that was not asked for fails when it is read`() {
        val result = Selftest.echo(rows, outputs = listOf(Selftest.EchoOutputs.TEXT))
        assertTrue(result.text.isNotEmpty())
        val error = assertThrows(TrimtabException::class.java) { result.rows }
        assertEquals("output `rows` was not asked for; add it to `outputs`", error.message)
        assertEquals(ErrorKind.INVALID_INPUT, error.kind)
    }

    @Test
    fun `issues come as typed rows`() {
        val issue = Selftest.echo(rows).issues.records.single()
        assertEquals(listOf("a", "info", "SELFTEST_NULL"), listOf(issue.unit, issue.severity, issue.code))
        assertEquals(0L, issue.row)
    }

    @Test
    fun `a document keeps its content and its hash`() {
        assertEquals("selftest.model", document.kind)
        assertEquals(1, document.version)
        assertTrue(document.hash.startsWith("sha256:"))
        assertEquals(Json.parseToJsonElement("""{"a":[1,2.5]}"""), document.body)
        assertEquals(document, Document.fromJson(document.toJson()))
        assertNotEquals(document, Document.fromJson("""{"kind":"selftest.model","version":1,"body":{"a":[1]}}"""))
        val changed = document.toJson().replace("2.5", "3.5")
        assertEquals("DOCUMENT_HASH", assertThrows(TrimtabException::class.java) { Document.fromJson(changed) }.code)
        assertEquals("DOCUMENT_INVALID", assertThrows(TrimtabException::class.java) { Document.fromJson("1") }.code)
    }

    @Test
    fun `the catalogue lists every operation`() {
        val names = catalogue().map { it.jsonObject.getValue("name").jsonPrimitive.content }
        assertTrue(names.containsAll(listOf("selftest.echo", "selftest.wait")))
        val error = assertThrows(TrimtabException::class.java) { call("selftest.ecko", mapOf()) }
        assertEquals("OPERATION_UNKNOWN", error.code)
    }
}
