// The one file that touches Cesium's renderer: a layer is a shader, its vertices and its uniforms, drawn over the scene.
// Everything is drawn in the overlay pass, in order and without depth: what the Earth hides is worked out exactly in the
// shaders, which keeps edges smooth without multisampling and works alike from 600 km to beyond the Moon.
import {
  BlendingState,
  Buffer,
  BufferUsage,
  ComponentDatatype,
  DrawCommand,
  type FrameState,
  Pass,
  PixelFormat,
  PrimitiveType,
  type RendererContext,
  RenderState,
  Sampler,
  type Scene,
  ShaderProgram,
  Texture,
  TextureMagnificationFilter,
  TextureMinificationFilter,
  TextureWrap,
  type UniformValue,
  VertexArray,
} from "cesium";
import space from "./shaders/space.glsl?raw";

export type { Texture, UniformValue };

/** One column of vertex data: 32-bit floats, or bytes read as 0 to 1 (`colour`) or as whole numbers (`bytes`). */
export interface Attribute {
  readonly name: string;
  readonly kind: "floats" | "colour" | "bytes";
  readonly size: 1 | 2 | 3 | 4;
  /** Values that stay; a column without them is filled with `write`. */
  readonly values?: Float32Array | Uint8Array;
  readonly perInstance?: boolean;
}

export interface LayerDescription {
  readonly vertexShader: string;
  readonly fragmentShader: string;
  readonly topology: "points" | "strip";
  /** The first column must not be per instance. */
  readonly attributes: readonly Attribute[];
  readonly uniforms: Readonly<Record<string, () => UniformValue>>;
  /** Vertices (of one instance), and instances; what the columns must hold. */
  readonly vertices: number;
  readonly instances?: number;
  /** Drawn so many times over, `u_pass` telling which time it is; once without it. */
  readonly passes?: number;
}

export interface Layer {
  show: boolean;
  /** Replaces a column's values from its start. */
  readonly write: (name: string, values: Float32Array | Uint8Array) => void;
  /** Draws only so many of the instances. */
  readonly setInstances: (count: number) => void;
}

const ITEM_BYTES = { floats: 4, colour: 1, bytes: 1 } as const;

function bufferOf(context: RendererContext, attribute: Attribute, description: LayerDescription): Buffer {
  const { values } = attribute;
  if (values) return Buffer.createVertexBuffer({ context, typedArray: values, usage: BufferUsage.STATIC_DRAW });
  const rows = attribute.perInstance ? (description.instances ?? 1) : description.vertices;
  const sizeInBytes = Math.max(1, rows) * attribute.size * ITEM_BYTES[attribute.kind];
  return Buffer.createVertexBuffer({ context, sizeInBytes, usage: BufferUsage.DYNAMIC_DRAW });
}

function vertexArrayOf(context: RendererContext, attributes: readonly Attribute[], buffers: readonly Buffer[]) {
  return new VertexArray({
    context,
    attributes: attributes.map(({ kind, size, perInstance }, index) => ({
      index,
      // Reason for the cast: buffers are made one for each attribute.
      vertexBuffer: buffers[index] as Buffer,
      componentsPerAttribute: size,
      componentDatatype: kind === "floats" ? ComponentDatatype.FLOAT : ComponentDatatype.UNSIGNED_BYTE,
      normalize: kind === "colour",
      instanceDivisor: perInstance ? 1 : 0,
    })),
  });
}

function shaderOf(context: RendererContext, { vertexShader, fragmentShader, attributes }: LayerDescription) {
  return ShaderProgram.fromCache({
    context,
    vertexShaderSource: `${space}\n${vertexShader}`,
    fragmentShaderSource: `${space}\n${fragmentShader}`,
    attributeLocations: Object.fromEntries(attributes.map(({ name }, index) => [name, index])),
  });
}

interface Drawable {
  readonly vertexArray: VertexArray;
  readonly shaderProgram: ShaderProgram;
  readonly uniformMap: Readonly<Record<string, () => UniformValue>>;
}

function commandOf(drawable: Drawable, { topology, vertices }: LayerDescription): DrawCommand {
  return new DrawCommand({
    ...drawable,
    owner: drawable,
    renderState: RenderState.fromCache({ depthTest: { enabled: false }, blending: BlendingState.ALPHA_BLEND }),
    primitiveType: topology === "points" ? PrimitiveType.POINTS : PrimitiveType.TRIANGLE_STRIP,
    pass: Pass.OVERLAY,
    count: vertices,
    instanceCount: 0,
  });
}

/** The frame in which a scene last compiled a shader. */
const compiledIn = new WeakMap<Scene, number>();

/** A shader is compiled when it first draws, which can take 0.2 s: one a frame, and none later in the middle of play. */
function mayCompile(scene: Scene, { frameNumber }: FrameState): boolean {
  if (compiledIn.get(scene) === frameNumber) {
    scene.requestRender();
    return false;
  }
  compiledIn.set(scene, frameNumber);
  return true;
}

/** Adds a layer on top of those added before; it goes when the scene goes. */
export function addLayer(scene: Scene, description: LayerDescription): Layer {
  const { context } = scene;
  const { attributes } = description;
  const buffers = attributes.map((attribute) => bufferOf(context, attribute, description));
  const vertexArray = vertexArrayOf(context, attributes, buffers);
  const shaderProgram = shaderOf(context, description);
  const commands = Array.from({ length: description.passes ?? 1 }, (_, pass) => {
    const uniformMap = { ...description.uniforms, u_pass: () => pass };
    return commandOf({ vertexArray, shaderProgram, uniformMap }, description);
  });
  const instanced = description.instances !== undefined;
  let instances = 0;
  const layer: Layer = {
    show: true,
    write: (name, values) => {
      const buffer = buffers[attributes.findIndex((attribute) => attribute.name === name)];
      if (!buffer) throw new Error(`no such column: ${name}`);
      if (values.byteLength > 0) buffer.copyFromArrayView(values, 0);
    },
    setInstances: (count) => {
      instances = count;
      for (const command of commands) command.instanceCount = count;
    },
  };
  let destroyed = false;
  let compiled = false;
  scene.primitives.add({
    update: (frameState: FrameState) => {
      if (!frameState.passes.render) return;
      if (!compiled && !mayCompile(scene, frameState)) return;
      const empty = compiled && instanced && instances === 0;
      compiled = true;
      if (layer.show && !empty) frameState.commandList.push(...commands);
    },
    isDestroyed: () => destroyed,
    destroy: () => {
      destroyed = true;
      vertexArray.destroy();
      shaderProgram.destroy();
    },
  });
  return layer;
}

export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** One byte a pixel, top row first; or red, green, blue and opacity. */
  readonly bytes: Uint8Array;
  readonly channels: 1 | 4;
  readonly wrapsAround: boolean;
}

/** Puts a picture on the graphics card, with smaller copies of itself for when it is seen from afar. */
export function createTexture(scene: Scene, { widthPx, heightPx, bytes, channels, wrapsAround }: Picture): Texture {
  const texture = new Texture({
    context: scene.context,
    source: { width: widthPx, height: heightPx, arrayBufferView: bytes },
    pixelFormat: channels === 1 ? PixelFormat.RED : PixelFormat.RGBA,
    flipY: false,
    sampler: new Sampler({
      wrapS: wrapsAround ? TextureWrap.REPEAT : TextureWrap.CLAMP_TO_EDGE,
      wrapT: TextureWrap.CLAMP_TO_EDGE,
      minificationFilter: TextureMinificationFilter.LINEAR_MIPMAP_LINEAR,
      magnificationFilter: TextureMagnificationFilter.LINEAR,
      maximumAnisotropy: wrapsAround ? 4 : 1,
    }),
  });
  texture.generateMipmap();
  return texture;
}

/** Waits until the graphics card has drawn everything it was told to; only for measuring. */
export function waitForGpu(scene: Scene): void {
  const { _gl: gl } = scene.context;
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}
