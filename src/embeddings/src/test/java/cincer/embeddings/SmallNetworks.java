package cincer.embeddings;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Networks of one node, written to files. */
public final class SmallNetworks {

  private static final long OPSET = 13;

  private SmallNetworks() {
  }

  /** Its output is its input; 0 is an open number. */
  public static Path identity(Path folder, long... shape) throws IOException {
    return write(folder, NodeProto.newBuilder().setOpType("Identity").addInput("x").addOutput("y").build(), List.of(), shape);
  }

  /** x (rows x inputs) times these weights (inputs x outputs). */
  public static Path product(Path folder, float[][] weights) throws IOException {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName("w").setDataType(TensorProto.DataType.FLOAT.getNumber())
        .addDims(weights.length).addDims(weights[0].length);
    for (float[] row : weights) {
      for (float weight : row) {
        tensor.addFloatData(weight);
      }
    }
    return write(folder, NodeProto.newBuilder().setOpType("MatMul").addInput("x").addInput("w").addOutput("y").build(), List.of(tensor.build()), 0, weights.length);
  }

  private static Path write(Path folder, NodeProto node, List<TensorProto> weights, long... shape) throws IOException {
    TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
    for (long n : shape) {
      dimensions.addDim(n == 0 ? TensorShapeProto.Dimension.newBuilder().setDimParam("open") : TensorShapeProto.Dimension.newBuilder().setDimValue(n));
    }
    TypeProto floats = type(TypeProto.Tensor.newBuilder().setShape(dimensions));
    GraphProto graph = GraphProto.newBuilder().setName("small").addNode(node).addAllInitializer(weights)
        .addInput(ValueInfoProto.newBuilder().setName("x").setType(floats))
        .addOutput(ValueInfoProto.newBuilder().setName("y").setType(type(TypeProto.Tensor.newBuilder()))).build();
    ModelProto model = ModelProto.newBuilder().setIrVersion(7).addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET)).setGraph(graph).build();
    return Files.write(Files.createTempFile(folder, "small", ".onnx"), model.toByteArray());
  }

  private static TypeProto type(TypeProto.Tensor.Builder tensor) {
    return TypeProto.newBuilder().setTensorType(tensor.setElemType(TensorProto.DataType.FLOAT.getNumber())).build();
  }
}
