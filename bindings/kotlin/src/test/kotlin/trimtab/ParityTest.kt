package trimtab

import java.nio.file.Files
import java.nio.file.Path
import java.util.Base64
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory

/** The case files that every face runs. */
class ParityTest {
    private val files: List<Path> =
        Files.list(Path.of(System.getProperty("trimtab.parity"))).use { paths ->
            paths.filter { it.name.endsWith(".json") }.sorted().toList()
        }

    private fun cases(file: Path) = (Json.parseToJsonElement(file.readText()) as JsonArray).map { it.jsonObject }

    @TestFactory
    fun `every case comes out as written`(): List<DynamicTest> {
        assertTrue(files.isNotEmpty())
        return files.flatMap { file ->
            cases(file).map { case ->
                dynamicTest("${file.name}: ${case.text("name")}") { assertEquals(case["expect"], outcome(case)) }
            }
        }
    }

    @Test
    fun `a case comes out the same through the typed function`() {
        val case =
            files.flatMap(::cases).first { it.text("name") == "every column kind in its plain form" }
        val rows = Table.fromJson(case.getValue("inputs").jsonObject.getValue("rows").jsonObject["table"].toString())
        val outputs =
            listOf(Selftest.EchoOutputs.ROWS, Selftest.EchoOutputs.ISSUES)
        val result = Selftest.echo(rows, outputs = outputs)
        assertEquals(case["expect"], JsonObject(mapOf("outputs" to forms(result.outputs))))
    }

    private fun outcome(case: JsonObject): JsonElement =
        try {
            val inputs = case.getValue("inputs").jsonObject.mapValues { (_, input) -> value(input.jsonObject) }
            val options = case["options"]?.jsonObject ?: JsonObject(emptyMap())
            JsonObject(mapOf("outputs" to forms(call(case.text("operation"), inputs, options))))
        } catch (error: TrimtabException) {
            JsonObject(
                mapOf(
                    "error" to
                        JsonObject(
                            mapOf(
                                "kind" to JsonPrimitive(error.kind.value),
                                "code" to JsonPrimitive(error.code),
                                "message" to JsonPrimitive(error.message),
                                "argument" to JsonPrimitive(error.argument),
                                "column" to JsonPrimitive(error.column),
                                "row" to (error.row?.let(::JsonPrimitive) ?: JsonNull),
                            ),
                        ),
                ),
            )
        }

    private fun value(input: JsonObject): Value {
        val (form, content) = input.entries.single()
        return when (form) {
            "table" -> Table.fromJson(content.toString())
            "document" -> Document.fromJson(content.toString())
            "bytes" -> Bytes(Base64.getDecoder().decode(content.jsonPrimitive.content))
            else -> Text(content.jsonPrimitive.content)
        }
    }

    private fun forms(outputs: Outputs) =
        JsonObject(
            outputs.names.associateWith { name ->
                val (form, content) =
                    when (val value = outputs[name]!!) {
                        is Table -> "table" to Json.parseToJsonElement(value.toJson())
                        is Document -> "document" to value.json
                        is Bytes -> "bytes" to JsonPrimitive(Base64.getEncoder().encodeToString(value.value))
                        is Text -> "text" to JsonPrimitive(value.value)
                    }
                JsonObject(mapOf(form to content))
            },
        )

    private fun JsonObject.text(name: String) = getValue(name).jsonPrimitive.content
}
